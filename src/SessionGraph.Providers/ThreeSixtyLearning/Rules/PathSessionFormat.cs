using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>360Learning's wire formats of instants and email addresses.</summary>
internal static partial class PathSessionFormat
{
    // The store keeps milliseconds of a fraction, and .NET parses up to seven digits.
    private const int MaximumLength = 27;

    /// <summary>
    /// Parses a complete instant: <c>YYYY-MM-DDThh:mm:ss</c>, an optional fraction, and <c>Z</c> or an offset <c>±hh:mm</c>
    /// (https://www.w3.org/TR/NOTE-datetime).
    /// </summary>
    public static bool TryReadInstant(string text, out DateTime instant)
    {
        instant = default;
        var match = Instants().Match(text);
        if (!match.Success)
            return false;
        var local = match.Groups["local"].Value;
        if (local.Length > MaximumLength)
            local = local[..MaximumLength];
        if (!DateTimeOffset.TryParse(
            local + match.Groups["offset"].Value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var value))
            return false;
        instant = value.UtcDateTime.ToInstant();
        return true;
    }

    /// <summary>Whether the text is an email address by HTML's rule (https://html.spec.whatwg.org/#valid-e-mail-address).</summary>
    public static bool IsMail(string? text) => text is { Length: <= 254 } && Mails().IsMatch(text);

    [GeneratedRegex(
        @"\A(?<local>[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?)" +
        @"(?<offset>Z|[+-][0-9]{2}:[0-5][0-9])\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Instants();

    [GeneratedRegex(
        @"\A[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" +
        @"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mails();
}
