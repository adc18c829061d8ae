using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>The rules of every text that a client writes: what is stored is what was sent, and no more of it than the field allows.</summary>
public static class InputText
{
    /// <summary>The first rule that the text breaks; null where it breaks none.</summary>
    /// <param name="field">The field of the input.</param>
    /// <param name="text">The text; null breaks no rule.</param>
    /// <param name="limit">The most characters; a character is a Unicode code point, so that 50 emoji are 50.</param>
    public static InputViolation? Find(string field, string? text, int limit)
        => text is null ? null : FindLength(field, text, limit) ?? FindCharacter(field, text);

    /// <summary>Whether the text is too long; null where it is not.</summary>
    public static InputViolation? FindLength(string field, string? text, int limit)
        => text?.Length > limit && Count(text) is var count && count > limit
            ? new InputViolation(
                field, string.Create(CultureInfo.InvariantCulture, $"has {count} characters, but at most {limit} are allowed"), limit)
            : null;

    /// <summary>The first character that no text may have; null where it has none.</summary>
    public static InputViolation? FindCharacter(string field, string text)
    {
        // SQLite's functions end a text there.
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
            return new InputViolation(field, $"has the character U+0000 {Place(text, zero)}, which no text may contain");

        for (var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0 && index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;

            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return new InputViolation(field, $"has half of a surrogate pair {Place(text, index)}, which is not a character");

            index++;
        }

        return null;
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;

        return count;
    }

    private static string Place(string text, int index)
        => string.Create(CultureInfo.InvariantCulture, $"at position {Count(text[..index]) + 1}");
}
