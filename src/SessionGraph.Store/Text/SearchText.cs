using System.Globalization;
using System.Text;

namespace SessionGraph.Store;

/// <summary>Normalizes texts for prefix searches of words.</summary>
public static class SearchText
{
    /// <summary>The function's name in SQL.</summary>
    internal const string SqlName = "search_words";

    /// <summary>
    /// The words of the text, each after a space, without case and accents: <c>" zoe van der berg"</c> for <c>Zoë van der Berg</c>. Words
    /// are letters and digits; everything else separates them.
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
