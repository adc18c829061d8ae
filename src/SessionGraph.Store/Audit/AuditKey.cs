using System.Security.Cryptography;

namespace SessionGraph.Store;

/// <summary>A secret key that signs entries of the audit.</summary>
internal sealed class AuditKey
{
    /// <summary>The least size of a key in bytes: that of the hash.</summary>
    public const int LeastSize = 32;

    private readonly byte[] _bytes;

    private AuditKey(byte[] bytes)
    {
        _bytes = bytes;
        Id = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
    }

    /// <summary>The key's name: the first eight hexadecimal digits of its SHA-256 hash.</summary>
    public string Id { get; }

    /// <summary>Reads a key from its text; null when the text is not such a key.</summary>
    public static AuditKey? TryRead(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var size) && size >= LeastSize ? new AuditKey(bytes[..size]) : null;
    }

    /// <summary>Signs the data.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data) => HMACSHA256.HashData(_bytes, data);
}
