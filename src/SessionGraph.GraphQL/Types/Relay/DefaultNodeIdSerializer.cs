using System.Buffers.Text;
using System.Text;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>
/// Serializes ids as Base64 of <c>TypeName:</c> and the key: the sixteen bytes of a <see cref="Guid"/>, or text. This is HotChocolate's
/// format, so ids stay valid after a migration.
/// </summary>
public sealed class DefaultNodeIdSerializer : INodeIdSerializer
{
    private const int MaxIdLength = 1024;
    private const int MaxBytes = MaxIdLength / 4 * 3;

    // Fits a type name of common length and an integer.
    private const int ShortIdLength = 160;
    private const int MaxShortName = 32;

    /// <inheritdoc />
    public string Format<TKey>(string typeName, TKey internalId)
        where TKey : notnull
    {
        Span<byte> bytes = stackalloc byte[MaxBytes];
        return Convert.ToBase64String(bytes[..Encode(typeName, internalId, bytes)]);
    }

    /// <inheritdoc />
    public void Write<TKey>(string typeName, TKey internalId, ResultWriter writer)
        where TKey : notnull
        => Write(typeName, internalId, writer, stackalloc byte[MaxIdLength + 2]);

    /// <inheritdoc />
    public void Write(string typeName, long internalId, ResultWriter writer)
    {
        if (typeName.Length <= MaxShortName)
            Write(typeName, internalId, writer, stackalloc byte[ShortIdLength + 2]);
        else
            Write<long>(typeName, internalId, writer);
    }

    /// <inheritdoc />
    public NodeId Parse(string formattedId, Func<string, Type?> keyTypeOf)
    {
        Span<byte> bytes = stackalloc byte[MaxBytes];
        if (formattedId.Length > MaxIdLength
            || !Convert.TryFromBase64String(formattedId, bytes, out var length)
            || !IsSpelling(formattedId, bytes[..length]))
            throw NodeIdErrors.InvalidFormat(formattedId);

        bytes = bytes[..length];
        var separator = bytes.IndexOf((byte)':');
        if (separator < 1 || !System.Text.Unicode.Utf8.IsValid(bytes[..separator]))
            throw NodeIdErrors.InvalidFormat(formattedId);

        var typeName = Encoding.UTF8.GetString(bytes[..separator]);
        if (keyTypeOf(typeName) is not { } keyType)
            return new NodeId(typeName, null);

        return new NodeId(typeName, ParseKey(bytes[(separator + 1)..], keyType) ?? throw NodeIdErrors.InvalidFormat(formattedId));
    }

    // JSON escapes no Base64 character.
    private static void Write<TKey>(string typeName, TKey internalId, ResultWriter writer, Span<byte> json)
    {
        var id = json[1..^1];
        Base64.EncodeToUtf8InPlace(id, Encode(typeName, internalId, id[..(id.Length / 4 * 3)]), out var length);
        json[0] = json[length + 1] = (byte)'"';
        writer.WriteRaw(json[..(length + 2)]);
    }

    private static int Encode<TKey>(string typeName, TKey internalId, Span<byte> bytes)
    {
        if (!Encoding.UTF8.TryGetBytes(typeName, bytes, out var length) || length == bytes.Length)
            throw TooLong(typeName);

        bytes[length++] = (byte)':';
        return TryFormatKey(internalId, bytes[length..], out var written) ? length + written : throw TooLong(typeName);
    }

    private static bool TryFormatKey<TKey>(TKey key, Span<byte> destination, out int written)
    {
        switch (key)
        {
            case long number:
                return Utf8Formatter.TryFormat(number, destination, out written);
            case int number:
                return Utf8Formatter.TryFormat(number, destination, out written);
            case short number:
                return Utf8Formatter.TryFormat(number, destination, out written);
            case Guid guid:
                written = 16;
                return guid.TryWriteBytes(destination);
            case string text:
                return Encoding.UTF8.TryGetBytes(text, destination, out written);
            default:
                throw new NotSupportedException($"A {key?.GetType().Name} cannot be the key of a global id.");
        }
    }

    // Only the canonical form is valid: two ids of one object would be two objects in a client's cache. .NET accepts white space, and
    // arbitrary unused bits.
    private static bool IsSpelling(string formattedId, ReadOnlySpan<byte> bytes)
    {
        Span<char> spelling = stackalloc char[MaxIdLength];
        return Convert.TryToBase64Chars(bytes, spelling, out var length) && formattedId.AsSpan().SequenceEqual(spelling[..length]);
    }

    private static object? ParseKey(ReadOnlySpan<byte> bytes, Type type)
    {
        if (type == typeof(Guid))
            return bytes.Length is 16 ? new Guid(bytes) : null;

        if (type == typeof(string))
            return System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.IsEmpty ? Encoding.UTF8.GetString(bytes) : null;

        Span<byte> spelling = stackalloc byte[20];
        if (!Utf8Parser.TryParse(bytes, out long number, out _)
            || !Utf8Formatter.TryFormat(number, spelling, out var length)
            || !bytes.SequenceEqual(spelling[..length]))
            return null;

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int64 => number,
            TypeCode.Int32 => number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
            TypeCode.Int16 => number is >= short.MinValue and <= short.MaxValue ? (short)number : null,
            _ => throw new NotSupportedException($"A {type.Name} cannot be the key of a global id."),
        };
    }

    private static InvalidOperationException TooLong(string typeName)
        => new($"A global id of `{typeName}` would be longer than {MaxIdLength} characters.");
}
