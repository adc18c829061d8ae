using System.Globalization;
using System.Text;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Search;

/// <summary>Reads the argument <c>search</c>: words set apart by white space, each with a letter or a digit at least.</summary>
internal static class SearchWords
{
    /// <summary>How many words a search may have.</summary>
    public const int MaxWords = 16;

    /// <summary>How many characters a search may have.</summary>
    public const int MaxLength = 256;

    /// <summary>The words; null where the client does not search, or for white space only. A <see cref="GraphQLException"/> where there are none in what it gives, or too many.</summary>
    public static IReadOnlyList<string>? Read(IResolverContext context)
        => context.ArgumentOptional<string>("search").Value is { } text && !string.IsNullOrWhiteSpace(text)
            ? Read(text)
            : null;

    /// <summary>The words of the text.</summary>
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
