using System.Text;

namespace SessionGraph.Store;

/// <summary>
/// Unicode's full default case folding (CaseFolding.txt, status C and F), for comparing texts regardless of case. <c>ß</c>, <c>ẞ</c> and
/// <c>SS</c> fold to <c>ss</c>, <c>Σ</c> and <c>ς</c> to <c>σ</c>, <c>İ</c> to <c>i</c> and a combining dot; <c>ı</c> does not fold, except
/// in Turkic languages. Texts are not normalized: <c>é</c> as one character differs from <c>é</c> as two.
/// </summary>
public static partial class CaseFolding
{
    /// <summary>The function's name in SQL. PostgreSQL 18 has it built in; on SQLite it is this function.</summary>
    internal const string SqlName = "casefold";

    /// <summary>Folds the text.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return Lower(text);

        var folded = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && s_foldings.TryGetValue((char)rune.Value, out var exception))
                folded.Append(exception);
            else
                folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

#pragma warning disable CA1308 // Folding goes to lower case.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
