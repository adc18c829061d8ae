using System.Globalization;
using System.Text;

namespace SessionGraph.Store;

/// <summary>The words of a text, as a search for the beginnings of words compares them.</summary>
public static class SearchText
{
    /// <summary>The function's name in SQL.</summary>
    internal const string SqlName = "search_words";

    /// <summary>
    /// The text's words, each after a blank, without regard to case and accents: <c>" zoe van der berg"</c> of <c>Zoë van der Berg</c>. Letters
    /// and digits make words; what is between them is left out.
    /// </summary>
    public static string Normalize(string text)
    {
        var words = new StringBuilder(text.Length + 1);
        var isInside = false;
        foreach (var rune in CaseFolding.Fold(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;

            if (!Rune.IsLetterOrDigit(rune))
            {
                isInside = false;
                continue;
            }

            if (!isInside)
                words.Append(' ');

            if (rune.IsBmp)
                words.Append(AccentFolding.Fold((char)rune.Value));
            else
                words.Append(rune);

            isInside = true;
        }

        return words.ToString();
    }
}
