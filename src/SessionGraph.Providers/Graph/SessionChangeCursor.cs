using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace SessionGraph.Providers;

/// <summary>
/// The cursors of the change log: opaque to clients and valid for one log only. For a caller that may not read all connections they are sealed: encrypted,
/// and different each time, so that the caller cannot tell how many changes of other connections lie between two of its own.
/// </summary>
internal static class SessionChangeCursor
{
    // Distinguish these cursors from others and from later versions.
    private const byte ClearVersion = 0xC1;
    private const byte SealedVersion = 0xC2;
    private const int FingerprintLength = 4;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Length = 1 + FingerprintLength + NonceLength + sizeof(long) + TagLength;
    private const int ClearLength = 1 + 16 + sizeof(long);

    /// <summary>The cursor of a change for a caller.</summary>
    public static string Format(Guid identity, long sequence, CallerAccess access)
        => access.Readable is null ? FormatClear(identity, sequence) : FormatSealed(identity, sequence);

    /// <summary>A cursor with the log's identity and the position.</summary>
    public static string FormatClear(Guid identity, long sequence)
    {
        Span<byte> bytes = stackalloc byte[ClearLength];
        bytes[0] = ClearVersion;
        identity.TryWriteBytes(bytes[1..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[^sizeof(long)..], sequence);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>A cursor that is encrypted. The log's identity is the key.</summary>
    public static string FormatSealed(Guid identity, long sequence)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = SealedVersion;
        var (fingerprint, key) = DeriveKeys(identity);
        fingerprint.CopyTo(bytes[1..]);
        var nonce = bytes.Slice(1 + FingerprintLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> position = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(position, sequence);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, position, bytes.Slice(1 + FingerprintLength + NonceLength, sizeof(long)), bytes[^TagLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Parses a cursor. Returns false for any other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="identity">The identity of the log at hand.</param>
    /// <param name="sequence">The position; null when the cursor belongs to another log.</param>
    public static bool TryParse(string text, Guid identity, out long? sequence)
    {
        sequence = null;
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length > Base64Url.GetEncodedLength(Length)
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written))
            return false;

        bytes = bytes[..written];
        return bytes switch
        {
            [SealedVersion, ..] when written == Length => TryDecrypt(bytes, identity, out sequence),
            [ClearVersion, ..] when written == ClearLength => TryRead(bytes, identity, out sequence),
            _ => false,
        };
    }

    private static bool TryDecrypt(ReadOnlySpan<byte> bytes, Guid identity, out long? sequence)
    {
        sequence = null;
        var (fingerprint, key) = DeriveKeys(identity);
        if (!bytes.Slice(1, FingerprintLength).SequenceEqual(fingerprint))
            return true;

        Span<byte> position = stackalloc byte[sizeof(long)];
        using var cipher = new AesGcm(key, TagLength);
        try
        {
            cipher.Decrypt(
                bytes.Slice(1 + FingerprintLength, NonceLength),
                bytes.Slice(1 + FingerprintLength + NonceLength, sizeof(long)),
                bytes[^TagLength..],
                position);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        sequence = BinaryPrimitives.ReadInt64BigEndian(position);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, Guid identity, out long? sequence)
    {
        var position = BinaryPrimitives.ReadInt64BigEndian(bytes[^sizeof(long)..]);
        sequence = new Guid(bytes.Slice(1, 16)) == identity ? position : null;
        return position >= 0;
    }

    private static (byte[] Fingerprint, byte[] Key) DeriveKeys(Guid identity)
    {
        var keys = HKDF.DeriveKey(HashAlgorithmName.SHA256, identity.ToByteArray(), FingerprintLength + 32, info: "SessionGraph change cursor"u8.ToArray());
        return (keys[..FingerprintLength], keys[FingerprintLength..]);
    }
}
