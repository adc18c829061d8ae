using System.Globalization;
using System.Text;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Search;

/// <summary>
/// Splits the argument <c>search</c> into words, which are separated by white space and have at least one letter or digit.
/// </summary>
internal static class SearchWords
{
    /// <summary>The maximum number of words.</summary>
    public const int MaxWords = 16;

    /// <summary>The maximum number of characters.</summary>
    public const int MaxLength = 256;

    /// <summary>The words of the argument; null when it is missing, null or white space.</summary>
    /// <exception cref="GraphQLException">The text has no words, or too many words or characters.</exception>
    public static IReadOnlyList<string>? Read(IResolverContext context)
        => context.ArgumentOptional<string>("search").Value is { } text && !string.IsNullOrWhiteSpace(text)
            ? Read(text)
            : null;

    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        if (text.Length > MaxLength)
            throw SearchErrors.TooLarge("characters", MaxLength);

        var words = new List<string>();
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && !char.IsWhiteSpace(text[index]) && !char.IsControl(text[index]))
                continue;

            if (HasLetterOrDigit(text.AsSpan(start, index - start)))
                words.Add(text[start..index]);

            start = index + 1;
        }

        if (words.Count is 0)
            throw SearchErrors.Empty();

        return words.Count <= MaxWords ? words : throw SearchErrors.TooLarge("words", MaxWords);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetter(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
                return true;
        }

        return false;
    }
}
