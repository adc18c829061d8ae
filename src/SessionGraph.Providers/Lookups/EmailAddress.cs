using System.Text.RegularExpressions;

namespace SessionGraph.Providers;

/// <summary>Validates email addresses by HTML's rule (https://html.spec.whatwg.org/#valid-e-mail-address).</summary>
public static partial class EmailAddress
{
    private const int MaximumLength = 254;

    /// <summary>Whether the text is an email address.</summary>
    public static bool IsValid(string? text) => text is { Length: <= MaximumLength } && Form().IsMatch(text);

    /// <summary>The error for an invalid address, without the field's name in front.</summary>
    public static string Rule(string? text) => $"is {(text is null ? "null" : $"'{text}'")}, but must be an email address";

    [GeneratedRegex(
        @"\A[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" +
        @"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
