using System.Buffers.Binary;
using System.Buffers.Text;

namespace SessionGraph.Providers;

/// <summary>A place in the log of changes, as clients have it: opaque, and good for this log alone.</summary>
internal static class SessionChangeCursor
{
    // Tells it from other cursors, and from a later form of its own.
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

    /// <summary>Reads what <see cref="Format"/> wrote; false where the text is something else.</summary>
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
