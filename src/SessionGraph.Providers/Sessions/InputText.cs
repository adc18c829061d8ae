using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>The rules for texts in inputs: a text is stored as it was sent, or rejected.</summary>
public static class InputText
{
    /// <summary>Finds the first rule that the text breaks; null when it is valid.</summary>
    /// <param name="field">The field of the input.</param>
    /// <param name="text">The text; null is valid.</param>
    /// <param name="limit">The maximum number of characters. A character is a Unicode code point, so 50 emoji count as 50.</param>
    public static InputViolation? Find(string field, string? text, int limit)
        => text is null ? null : FindLength(field, text, limit) ?? FindCharacter(field, text);

    /// <summary>Finds whether the text is too long; null when it is not.</summary>
    public static InputViolation? FindLength(string field, string? text, int limit)
        => text?.Length > limit && Count(text) is var count && count > limit
            ? new InputViolation(
                field, string.Create(CultureInfo.InvariantCulture, $"has {count} characters, but at most {limit} are allowed"), limit)
            : null;

    /// <summary>Finds the first invalid character; null when there is none.</summary>
    public static InputViolation? FindCharacter(string field, string text)
    {
        // SQLite's functions end a text at NUL.
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
