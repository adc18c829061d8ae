using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>Reads cursors of a <see cref="CursorWriter"/>. Its methods return false for other data, and do not throw.</summary>
internal ref struct CursorReader(ReadOnlySpan<byte> cursor)
{
    // The version and the fingerprint of the order.
    private const int StartLength = 5;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = cursor;

    /// <summary>Whether everything has been read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Reads the start of a cursor; false when it is missing or has another version.</summary>
    /// <param name="fingerprint">The fingerprint of the cursor's list and order.</param>
    public bool TryStart(out uint fingerprint)
    {
        var isStart = TryTake(StartLength, out var start) && start[0] is CursorWriter.Version;
        fingerprint = isStart ? BinaryPrimitives.ReadUInt32LittleEndian(start[1..]) : 0;
        return isStart;
    }

    /// <summary>Reads a value of this type or null; false when the data is neither.</summary>
    public bool TryRead(Type type, out object? value)
    {
        value = null;
        if (!TryTake(1, out var presence) || presence[0] > 1)
            return false;

        return presence[0] is 0 || TryReadValue(Nullable.GetUnderlyingType(type) ?? type, out value);
    }

    private bool TryReadValue(Type type, out object? value)
    {
        value = type switch
        {
            _ when type == typeof(string) => ReadText(),
            _ when type == typeof(DateTime) => ReadTicks() is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : null,
            _ when type == typeof(DateTimeOffset) => ReadTicks() is { } ticks ? new DateTimeOffset(ticks, default) : null,
            _ when type == typeof(DateOnly) => ReadNumber(0, DateOnly.MaxValue.DayNumber) is { } day
                ? DateOnly.FromDayNumber((int)day)
                : null,
            _ when type == typeof(TimeOnly) => ReadNumber(0, TimeOnly.MaxValue.Ticks) is { } ticks ? new TimeOnly(ticks) : null,
            _ when type == typeof(TimeSpan) => ReadNumber(long.MinValue, long.MaxValue) is { } ticks ? new TimeSpan(ticks) : null,
            _ when type == typeof(double) => ReadFixed(8) is [_, ..] bytes ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : null,
            _ when type == typeof(float) => ReadFixed(8) is [_, ..] bytes ? (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes) : null,
            _ when type == typeof(decimal) => ReadFixed(16) is [_, ..] bytes ? ToDecimal(bytes) : null,
            _ when type == typeof(Guid) => ReadFixed(16) is [_, ..] bytes ? new Guid(bytes) : null,
            _ when type.IsEnum => ReadInteger(Enum.GetUnderlyingType(type)) is { } number ? Enum.ToObject(type, number) : null,
            _ => ReadInteger(type),
        };
        return value is not null;
    }

    private object? ReadInteger(Type type)
    {
        var (minimum, maximum) = Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => (0L, 1L),
            TypeCode.Byte => (byte.MinValue, byte.MaxValue),
            TypeCode.SByte => (sbyte.MinValue, sbyte.MaxValue),
            TypeCode.Int16 => (short.MinValue, short.MaxValue),
            TypeCode.UInt16 => (ushort.MinValue, ushort.MaxValue),
            TypeCode.Int32 => (int.MinValue, int.MaxValue),
            TypeCode.UInt32 => (uint.MinValue, uint.MaxValue),
            TypeCode.Int64 => (long.MinValue, long.MaxValue),
            _ => (1, 0),
        };
        return ReadNumber(minimum, maximum) is { } number ? Convert.ChangeType(number, type, CultureInfo.InvariantCulture) : null;
    }

    private long? ReadTicks()
    {
        if (!TryTake(8, out var bytes))
            return null;

        var ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? ticks : null;
    }

    private static object? ToDecimal(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new decimal(MemoryMarshal.Cast<byte, int>(bytes));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private string? ReadText()
    {
        if (ReadNumber(0, _rest.Length) is not { } size || !TryTake((int)size, out var bytes))
            return null;

        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private long? ReadNumber(long minimum, long maximum)
    {
        ulong bits = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (!TryTake(1, out var next))
                return null;

            bits |= (ulong)(next[0] & 0x7F) << shift;
            if (next[0] >= 0x80)
                continue;

            // Each number has one valid encoding: no trailing group of zeros, and no bits beyond 64.
            if (shift > 0 && (next[0] is 0 || (shift is 63 && next[0] > 1)))
                return null;

            var number = (long)(bits >> 1) ^ -(long)(bits & 1);
            return number >= minimum && number <= maximum ? number : null;
        }

        return null;
    }

    private ReadOnlySpan<byte> ReadFixed(int size) => TryTake(size, out var bytes) ? bytes : default;

    private bool TryTake(int size, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (_rest.Length < size)
            return false;

        taken = _rest[..size];
        _rest = _rest[size..];
        return true;
    }
}
