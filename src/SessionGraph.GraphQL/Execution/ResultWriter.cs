using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;

namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// Writes a result as UTF-8 JSON into one pooled buffer. The buffer can be rewound when a null propagates to the parent. The writer adds
/// commas; the caller writes names and structure.
/// </summary>
public sealed class ResultWriter : IDisposable
{
    private const int InitialSize = 4096;
    // Larger buffers are left to the garbage collector; a pool would keep them forever.
    private const int MaxPooledSize = 1024 * 1024;
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly ResultLimits? _limits;
    private readonly ResultWriterUse _use;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    // The end of the buffer, or of the size that the limits allow.
    private int _end;
    private int _reserved;
    private int _partSize;

    /// <summary>Creates a writer without limits.</summary>
    public ResultWriter() => _end = _buffer.Length;

    /// <summary>
    /// Creates a writer for a part of a response that is serialized before the response is written. The response's limits apply, and the
    /// memory is released when the request ends.
    /// </summary>
    public ResultWriter(ResultLimits limits)
        : this(limits, ResultWriterUse.Part)
    {
    }

    internal ResultWriter(ResultLimits limits, ResultWriterUse use)
    {
        (_limits, _use) = (limits, use);
        _end = EndOf(_buffer);
    }

    /// <summary>The number of bytes written. Set it to an earlier value to rewind.</summary>
    public int Position { get; private set; }

    /// <summary>The written bytes.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, Position);

    /// <summary>The written bytes; valid until the next write.</summary>
    internal ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Position);

    /// <summary>Discards what was written after this position.</summary>
    public void Rewind(int position)
    {
        Debug.Assert(position <= Position, "A rewind goes back.");
        Position = position;
    }

    /// <summary>Opens an object.</summary>
    public void WriteStartObject() => WriteStart((byte)'{');

    /// <summary>Closes an object.</summary>
    public void WriteEndObject() => WriteByte((byte)'}');

    /// <summary>Opens a list.</summary>
    public void WriteStartArray() => WriteStart((byte)'[');

    /// <summary>Closes a list.</summary>
    public void WriteEndArray() => WriteByte((byte)']');

    /// <summary>Writes a property's name.</summary>
    public void WritePropertyName(string name)
    {
        WriteString(name);
        WriteByte((byte)':');
    }

    /// <summary>Writes a property name that is already escaped, quoted and followed by a colon.</summary>
    public void WriteEscapedPropertyName(ReadOnlySpan<byte> quotedNameAndColon)
    {
        WriteSeparator();
        WriteBytes(quotedNameAndColon);
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a Boolean.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value)
    {
        WriteSeparator();
        Utf8Formatter.TryFormat(value, GetSpan(20), out var written);
        Position += written;
    }

    /// <summary>Writes a finite number in its shortest round-trip form.</summary>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
            throw new FormatException($"{value} is not a number in JSON.");

        WriteSeparator();
        value.TryFormat(GetSpan(32), out var written, "R", System.Globalization.CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a decimal number.</summary>
    public void WriteNumber(decimal value)
    {
        WriteSeparator();
        value.TryFormat(GetSpan(32), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a string with JSON escaping.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        WriteSeparator();
        WriteByte((byte)'"');
        var utf8 = GetSpan(value.Length * 3);
        utf8 = utf8[..Encoding.UTF8.GetBytes(value, utf8)];
        var safe = s_encoder.FindFirstCharacterToEncodeUtf8(utf8);
        if (safe < 0)
        {
            Position += utf8.Length;
        }
        else
        {
            Position += safe;
            WriteEscaped(utf8[safe..]);
        }

        WriteByte((byte)'"');
    }

    /// <summary>Writes a UTF-8 string with JSON escaping.</summary>
    public void WriteUtf8String(ReadOnlySpan<byte> value)
    {
        WriteSeparator();
        WriteByte((byte)'"');
        var safe = s_encoder.FindFirstCharacterToEncodeUtf8(value);
        WriteBytes(safe < 0 ? value : value[..safe]);
        if (safe >= 0)
            EncodeUtf8(value[safe..]);

        WriteByte((byte)'"');
    }

    /// <summary>Writes a value that is already JSON.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        WriteSeparator();
        WriteBytes(json);
    }

    /// <summary>Ends the request if the response's size exceeds its limit.</summary>
    internal void CheckSize()
    {
        if (_use is not ResultWriterUse.Copy)
            _limits?.CheckSize(Position);
    }

    /// <summary>Returns the buffer to the pool.</summary>
    public void Dispose()
    {
        if (_buffer is [])
            return;

        Return(_buffer);
        _buffer = [];
        (Position, _end) = (0, 0);
        Release(_reserved, _partSize);
        (_reserved, _partSize) = (0, 0);
    }

    // The text is in the free part of the buffer, which its escaped form overwrites; so it is copied first.
    private void WriteEscaped(ReadOnlySpan<byte> utf8)
    {
        var copy = ArrayPool<byte>.Shared.Rent(utf8.Length);
        utf8.CopyTo(copy);
        EncodeUtf8(copy.AsSpan(0, utf8.Length));
        ArrayPool<byte>.Shared.Return(copy);
    }

    private void EncodeUtf8(ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            s_encoder.EncodeUtf8(value, GetSpan(value.Length + 12), out var consumed, out var written);
            Position += written;
            value = value[consumed..];
        }
    }

    private void WriteStart(byte bracket)
    {
        WriteSeparator();
        WriteByte(bracket);
    }

    private void WriteSeparator()
    {
        if (Position > 0 && _buffer[Position - 1] is not ((byte)'{' or (byte)'[' or (byte)':'))
            WriteByte((byte)',');
    }

    private void WriteByte(byte value)
    {
        GetSpan(1)[0] = value;
        Position++;
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Position += bytes.Length;
    }

    private Span<byte> GetSpan(int size)
    {
        if (_end - Position < size)
            Grow(size);

        return _buffer.AsSpan(Position);
    }

    private void Grow(int size)
    {
        CheckSize();
        if (_buffer.Length - Position < size)
        {
            var length = Math.Max((int)Math.Min(_buffer.Length * 2L, Array.MaxLength), checked(Position + size));
            Reserve(length);
            var larger = length > MaxPooledSize ? GC.AllocateUninitializedArray<byte>(length) : ArrayPool<byte>.Shared.Rent(length);
            WrittenSpan.CopyTo(larger);
            Return(_buffer);
            _buffer = larger;
        }

        _end = EndOf(_buffer);
    }

    private int EndOf(byte[] buffer)
        => _limits is null || _use is ResultWriterUse.Copy ? buffer.Length : Math.Min(buffer.Length, _limits.CheckSize(0));

    // Both buffers exist until the smaller one is copied.
    private void Reserve(int length)
    {
        if (_limits is null)
            return;

        if (_use is ResultWriterUse.Part)
        {
            _limits.AddPart(Position - _partSize);
            _partSize = Position;
            _limits.Reserve(length);
        }
        else
        {
            _limits.ReserveResponse(length);
        }

        var smaller = _reserved;
        _reserved = length;
        Release(smaller, 0);
    }

    private void Release(int reserved, int partSize)
    {
        if (_use is ResultWriterUse.Part)
            _limits!.Release(reserved, partSize);
        else
            _limits?.ReleaseResponse(reserved);
    }

    private static void Return(byte[] buffer)
    {
        if (buffer.Length <= MaxPooledSize)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
