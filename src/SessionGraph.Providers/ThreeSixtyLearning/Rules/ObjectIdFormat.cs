using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The format of 360Learning's ids, which are MongoDB's: 24 hexadecimal digits, stored in lower case.</summary>
internal sealed partial class ObjectIdFormat : ExternalIdFormat
{
    /// <summary>The only instance.</summary>
    public static ExternalIdFormat Instance { get; } = new ObjectIdFormat();

    protected override string Description => "24 hexadecimal digits, as in 6282c4f01b7e4d0012a9f3d5";

    public override string? Read(string text) => Ids().IsMatch(text) ? text.ToLowerInvariant() : null;

    /// <summary>Creates an id from the seconds since 1970 and random digits.</summary>
    public static string Create(DateTimeOffset now)
    {
        Span<byte> id = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(id, (uint)now.ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(id[4..]);
        return Convert.ToHexStringLower(id);
    }

    [GeneratedRegex(@"\A[0-9a-fA-F]{24}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
