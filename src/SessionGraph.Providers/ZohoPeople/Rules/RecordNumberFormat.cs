using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The format of Zoho People's record ids: usually 18 digits.</summary>
internal sealed partial class RecordNumberFormat : ExternalIdFormat
{
    /// <summary>The only instance.</summary>
    public static ExternalIdFormat Instance { get; } = new RecordNumberFormat();

    protected override string Description => "a number of 1 to 30 digits, as in 478346000019553023";

    public override string? Read(string text) => Numbers().IsMatch(text) ? text : null;

    /// <summary>A new id of 18 digits.</summary>
    public static string Create() => string.Create(
        CultureInfo.InvariantCulture,
        $"{RandomNumberGenerator.GetInt32(1, 10)}{RandomNumberGenerator.GetString("0123456789", 17)}");

    [GeneratedRegex(@"\A[0-9]{1,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
