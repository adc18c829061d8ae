using System.Text.RegularExpressions;

namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>Takes documents apart, those that are none included.</summary>
internal static partial class Tokens
{
    public static IEnumerable<string> Split(string source) => Token().Matches(source).Select(match => match.Value);

    /// <summary>The index behind the bracket that closes the one here; behind this token where it opens none.</summary>
    public static int EndOfGroup(IReadOnlyList<string> tokens, int start)
    {
        var depth = 0;
        for (var index = start; index < tokens.Count; index++)
        {
            depth += tokens[index] switch { "{" or "(" or "[" => 1, "}" or ")" or "]" => -1, _ => 0 };
            if (depth <= 0)
                return index + 1;
        }

        return start + 1;
    }

    [GeneratedRegex(
        """
        \"{3}[\s\S]*?\"{3} | "(?:\\.|[^"\\\n])*" | [A-Za-z_]\w* | -?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?
            | \.\.\. | \#[^\n]*\n? | [\uD800-\uDBFF][\uDC00-\uDFFF] | [^\s,]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
