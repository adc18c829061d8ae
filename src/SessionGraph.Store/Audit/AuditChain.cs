using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SessionGraph.Store;

/// <summary>
/// The hashes of the audit. An entry's hash covers the hash before it, all that is not personal, and salted digests of what is. So the
/// personal values and their salts can be erased, and the chain can still be verified.
/// </summary>
/// <param name="keys">The keys.</param>
internal sealed class AuditChain(AuditKeys keys)
{
    /// <summary>The size of a salt in bytes.</summary>
    public const int SaltSize = 16;

    /// <summary>The hash before the first entry.</summary>
    public static byte[] Origin { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The salted digest of who made a change.</summary>
    public static byte[] DigestCaller(AuditEntry entry) => Digest(entry.CallerSalt!, entry.Caller, entry.Address, null);

    /// <summary>The salted digest of what a change did.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="state">The state in the change log; null when there is none.</param>
    public static byte[] DigestContent(AuditEntry entry, string? state) => Digest(entry.ContentSalt!, entry.Before, entry.After, state);

    /// <summary>The hash of an entry that follows another.</summary>
    public byte[] Hash(AuditEntry entry, byte[] previous)
    {
        var data = new ArrayBufferWriter<byte>(512);
        Write(data, previous);
        Write(data, entry.Number);
        Write(data, entry.ChangeSequence);
        Write(data, Instant.Format(entry.At));
        Write(data, (int)entry.Kind);
        Write(data, entry.Type);
        Write(data, entry.Key);
        Write(data, entry.Connection);
        Write(data, entry.Action);
        Write(data, entry.OperationName);
        Write(data, entry.DocumentHash);
        Write(data, entry.KeyId);
        Write(data, entry.CallerDigest);
        Write(data, entry.ContentDigest);
        return keys.Sign(entry.KeyId, data.WrittenSpan);
    }

    /// <summary>The hash of a checkpoint.</summary>
    public byte[] Hash(AuditCheckpoint checkpoint)
    {
        var data = new ArrayBufferWriter<byte>(256);
        // An entry's data begins with the size of a hash, so a checkpoint cannot be taken for an entry.
        Write(data, "checkpoint");
        Write(data, checkpoint.LastNumber);
        Write(data, checkpoint.LastHash);
        Write(data, Instant.Format(checkpoint.At));
        Write(data, checkpoint.KeyId);
        return keys.Sign(checkpoint.KeyId, data.WrittenSpan);
    }

    private static byte[] Digest(byte[] salt, string? one, string? two, string? three)
    {
        var data = new ArrayBufferWriter<byte>(1024);
        Write(data, salt);
        Write(data, one);
        Write(data, two);
        Write(data, three);
        return SHA256.HashData(data.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> data, long? value) => Write(data, value?.ToString(CultureInfo.InvariantCulture));

    // Each value has its size before it, and null has its own, so that no two lists of values have the same bytes.
    private static void Write(ArrayBufferWriter<byte> data, string? value)
    {
        if (value is null)
        {
            WriteSize(data, -1);
            return;
        }

        WriteSize(data, Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, data);
    }

    private static void Write(ArrayBufferWriter<byte> data, byte[] value)
    {
        WriteSize(data, value.Length);
        data.Write(value);
    }

    private static void WriteSize(ArrayBufferWriter<byte> data, int size)
    {
        BinaryPrimitives.WriteInt32BigEndian(data.GetSpan(sizeof(int)), size);
        data.Advance(sizeof(int));
    }
}
