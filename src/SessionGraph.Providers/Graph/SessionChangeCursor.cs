using System.Buffers.Binary;
using System.Buffers.Text;

namespace SessionGraph.Providers;

/// <summary>The cursors of the change log: opaque to clients and valid for one log only.</summary>
internal static class SessionChangeCursor
{
    // Distinguishes these cursors from others and from later versions.
    private const byte Version = 0xC1;
    private const int IdentityLength = 16;
    private const int Length = 1 + IdentityLength + sizeof(long);

    /// <summary>The cursor of a change.</summary>
    public static string Format(Guid identity, long sequence)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        identity.TryWriteBytes(bytes[1..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(1 + IdentityLength)..], sequence);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Parses the result of <see cref="Format"/>. Returns false for any other text.</summary>
    public static bool TryParse(string text, out Guid identity, out long sequence)
    {
        Span<byte> bytes = stackalloc byte[Length];
        (identity, sequence) = (default, default);
        if (text.Length != Base64Url.GetEncodedLength(Length)
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written != Length
            || bytes[0] != Version)
            return false;

        identity = new Guid(bytes.Slice(1, IdentityLength));
        sequence = BinaryPrimitives.ReadInt64BigEndian(bytes[(1 + IdentityLength)..]);
        return sequence >= 0;
    }
}
