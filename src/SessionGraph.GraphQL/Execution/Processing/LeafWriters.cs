using System.Collections.Frozen;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Writes a scalar's own runtime values without boxing.</summary>
internal sealed class ScalarWriter<T>(ScalarType<T> scalar) : ValueWriter<T>
    where T : notnull
{
    // Checked first, so that no value is boxed for a comparison with null, not even in unoptimized code.
    private static readonly bool s_canBeNull = default(T) is null;

    public override bool TryWrite(T value, Selection selection, ResultCompletion completion)
    {
        if (s_canBeNull && value is null)
            return completion.TryWriteNull(IsNonNull);

        var start = completion.Output.Position;
        try
        {
            scalar.Write(value, completion.Output);
            return true;
        }
        catch (FormatException exception)
        {
            completion.Output.Rewind(start);
            return completion.TryWriteInvalidLeaf(scalar, IsNonNull, exception);
        }
    }
}

/// <summary>Writes an enumeration's own runtime values without boxing.</summary>
internal sealed class EnumWriter<T>(EnumType enumType) : ValueWriter<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names = enumType.GetJsonNames<T>();

    public override bool TryWrite(T value, Selection selection, ResultCompletion completion)
    {
        if (!_names.TryGetValue(value, out var name))
            return completion.TryWriteInvalidLeaf(enumType, IsNonNull);

        completion.Output.WriteRaw(name);
        return true;
    }
}

/// <summary>Writes values of another CLR type than the leaf type's own, if the leaf type converts them.</summary>
internal sealed class BoxedLeafWriter<T>(INamedType leafType) : ValueWriter<T>
{
    public override bool TryWrite(T value, Selection selection, ResultCompletion completion)
        => completion.TryWriteLeaf(leafType, value, IsNonNull);
}

/// <summary>Writes nullable values of a value type.</summary>
internal sealed class NullableWriter<T>(ValueWriter<T> inner) : ValueWriter<T?>
    where T : struct
{
    public override bool TryWrite(T? value, Selection selection, ResultCompletion completion)
        => value is { } present ? inner.TryWrite(present, selection, completion) : completion.TryWriteNull(IsNonNull);
}
