using System.Globalization;
using System.Text;

namespace SessionGraph.Conformance.Tests.Generation;

/// <summary>Makes values of the scalars' grammars, and values that are nearly such.</summary>
internal sealed class ScalarGenerator(Random random)
{
    // Blanks, signs, digits of other scripts, and what ends texts elsewhere.
    private static readonly string[] s_insertions =
        [" ", "+", "-", "0", "9", "x", "0x", "\0", "\u0663", "\uFF10", "T", "t", "Z", "z", ":", ".", ",", "\n", "\u00A0", "{", "}", "24", "60", "00"];

    private static readonly string[] s_numberInsertions = ["+", "-", "0", "9", "e", "E", ".", "00", "x"];

    /// <summary>A value of the scalar, most often; some are at or behind the edge of its range.</summary>
    public ScalarValue Value(ScalarGrammar scalar) => scalar.Name switch
    {
        "UUID" => Text(Guid().ToString("D", CultureInfo.InvariantCulture)),
        "DateTime" => Text($"{Date()}T{Time()}{Fraction()}{Offset()}"),
        "LocalDate" => Text(Date()),
        "LocalTime" => Text(Time()),
        "Int" or "Long" => new ScalarValue(Integer(), false),
        "Float" => new ScalarValue(Number(), false),
        "Boolean" => new ScalarValue(random.Next(2) is 0 ? "true" : "false", false),
        _ => random.Next(3) is 0 ? new ScalarValue(Integer(), false) : Text(random.Next().ToString("x", CultureInfo.InvariantCulture)),
    };

    /// <summary>The value with a few characters changed.</summary>
    public ScalarValue Mutate(ScalarValue value)
    {
        if (value is { IsText: false, Text: "true" or "false" })
            return new ScalarValue(value.Text, true);

        if (!value.IsText && random.Next(6) is 0)
            return value with { IsText = true };

        var text = new StringBuilder(value.Text);
        var insertions = value.IsText ? s_insertions : s_numberInsertions;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var place = random.Next(text.Length + 1);
            var insertion = insertions[random.Next(insertions.Length)];
            if (random.Next(3) is not 0 && place < text.Length)
                text.Remove(place, Math.Min(insertion.Length, text.Length - place));

            if (random.Next(6) is not 0)
                text.Insert(place, insertion);
        }

        // A number without a character would be none in the document either.
        return text.Length is 0 && !value.IsText ? value : value with { Text = text.ToString() };
    }

    private static ScalarValue Text(string text) => new(text, true);

    private Guid Guid()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private string Date()
    {
        var year = random.Next(8) switch
        {
            0 => 1,
            1 => 9999,
            2 => random.Next(20) * 100,
            _ => random.Next(1, 10_000),
        };
        return $"{year:0000}-{Edge(1, 12):00}-{(random.Next(3) is 0 ? random.Next(28, 32) : random.Next(1, 29)):00}";
    }

    private string Time() => $"{Edge(0, 23):00}:{Edge(0, 59):00}:{Edge(0, 59):00}";

    private string Fraction()
    {
        var digits = random.Next(9);
        return digits is 0 ? "" : "." + string.Concat(Enumerable.Range(0, digits).Select(_ => (char)('0' + random.Next(10))));
    }

    private string Offset() => random.Next(2) is 0 ? "Z" : $"{(random.Next(2) is 0 ? '+' : '-')}{Edge(0, 14):00}:{(random.Next(3) is 0 ? random.Next(60) : 0):00}";

    private string Integer() => random.Next(5) switch
    {
        0 => "-0",
        1 => ((long)int.MaxValue + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture),
        2 => ((long)int.MinValue + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture),
        3 => (long.MaxValue + (Int128)random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture),
    };

    private string Number() => random.Next(4) switch
    {
        0 => Integer(),
        1 => $"{random.Next(-99, 99)}.{random.Next(1000)}",
        2 => $"{random.Next(10)}e{random.Next(-330, 330)}",
        _ => $"-{random.Next(10)}.{random.Next(1000)}E+{random.Next(310)}",
    };

    // Now and then one beyond the edge.
    private int Edge(int minimum, int maximum) => random.Next(8) switch
    {
        0 => minimum,
        1 => maximum,
        2 when random.Next(3) is 0 => maximum + 1,
        _ => random.Next(minimum, maximum + 1),
    };
}
