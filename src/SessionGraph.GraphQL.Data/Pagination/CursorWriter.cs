using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>
/// Writes a cursor: the version, the fingerprint of the order, and the values of the keys. A byte before each value says whether it is
/// null. The text of a cursor is base64url without padding. A <see cref="CursorReader"/> reads it.
/// </summary>
internal sealed class CursorWriter
{
    /// <summary>The format's version, the first byte.</summary>
    public const byte Version = 1;

    /// <summary>The maximum size of a text in a cursor, in bytes. A cursor must fit into the URL of a request.</summary>
    public const int MaxTextSize = 16384;

    private byte[] _buffer = new byte[48];
    private int _length;

    /// <summary>Starts a new cursor for the order with this fingerprint.</summary>
    public void Start(uint fingerprint)
    {
        _length = 0;
        Take(1)[0] = Version;
        BinaryPrimitives.WriteUInt32LittleEndian(Take(4), fingerprint);
    }

    /// <summary>Writes the value of a key.</summary>
    /// <exception cref="NotSupportedException">Cursors cannot contain values of this type.</exception>
    public void Write(object? value)
    {
        Take(1)[0] = value is null ? (byte)0 : (byte)1;
        switch (value)
        {
            case null:
                break;
            case string text:
                WriteText(text);
                break;
            case DateTime instant:
                BinaryPrimitives.WriteInt64LittleEndian(Take(8), instant.Ticks);
                break;
            case DateTimeOffset instant:
                BinaryPrimitives.WriteInt64LittleEndian(Take(8), instant.UtcTicks);
                break;
            case DateOnly date:
                WriteNumber(date.DayNumber);
                break;
            case TimeOnly time:
                WriteNumber(time.Ticks);
                break;
            case TimeSpan duration:
                WriteNumber(duration.Ticks);
                break;
            case double or float:
                BinaryPrimitives.WriteDoubleLittleEndian(Take(8), Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                decimal.GetBits(number, Decimals(Take(16)));
                break;
            case Guid guid:
                guid.TryWriteBytes(Take(16));
                break;
            case bool or byte or sbyte or short or ushort or int or uint or long or Enum:
                WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"A cursor cannot contain a {value.GetType()}.");
        }
    }

    /// <summary>The cursor.</summary>
    public override string ToString() => Base64Url.EncodeToString(_buffer.AsSpan(0, _length));

    private static Span<int> Decimals(Span<byte> bytes) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(bytes);

    private void WriteText(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        if (size > MaxTextSize)
            throw CursorErrors.TextTooLarge(size);

        WriteNumber(size);
        Encoding.UTF8.GetBytes(text, Take(size));
    }

    // Zigzag encoding, seven bits a byte: small numbers are short, whatever their sign.
    private void WriteNumber(long number)
    {
        var bits = (ulong)(number << 1 ^ number >> 63);
        for (; bits >= 0x80; bits >>= 7)
            Take(1)[0] = (byte)(bits | 0x80);

        Take(1)[0] = (byte)bits;
    }

    private Span<byte> Take(int size)
    {
        if (_buffer.Length - _length < size)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + size));

        _length += size;
        return _buffer.AsSpan(_length - size, size);
    }
}
