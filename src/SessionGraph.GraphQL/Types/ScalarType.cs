using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A scalar. See https://spec.graphql.org/September2025/#sec-Scalars.</summary>
public abstract class ScalarType : NamedType
{
    private protected ScalarType(string name, Description? description, Type runtimeType)
        : base(name, description, runtimeType)
    {
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL of the scalar's specification; null where there is none.</summary>
    public Uri? SpecifiedBy { get; internal init; }

    /// <summary>What a value looks like, for errors; null where the name says it.</summary>
    public virtual string? ValueDescription => null;

    /// <summary>
    /// Whether the literal, never null and without variables, is a value of the scalar: then its runtime value, of type
    /// <see cref="NamedType.RuntimeType"/>. Variables from JSON come as literals too.
    /// </summary>
    public abstract bool TryParseLiteral(IValueNode literal, out object? runtimeValue);

    /// <summary>Whether the runtime value, never null, can be written: then it is, as JSON.</summary>
    public abstract bool TryWrite(object runtimeValue, ResultWriter writer);

    /// <summary>The runtime value as a literal, for default values in a schema; null where it has none.</summary>
    public abstract IValueNode? ToLiteral(object runtimeValue);
}

/// <summary>A scalar whose values are of one CLR type.</summary>
/// <typeparam name="TRuntime">The CLR type.</typeparam>
public abstract class ScalarType<TRuntime> : ScalarType
    where TRuntime : notnull
{
    /// <summary>Creates the scalar.</summary>
    protected ScalarType(string name, string? description = null)
        : base(name, description, typeof(TRuntime))
    {
    }

    /// <summary>Writes the value as JSON, without boxing it; a <see cref="FormatException"/> where it is none of the scalar's.</summary>
    public abstract void Write(TRuntime runtimeValue, ResultWriter writer);

    /// <inheritdoc />
    public sealed override bool TryWrite(object runtimeValue, ResultWriter writer)
    {
        if (!TryConvert(runtimeValue, out var value))
            return false;

        Write(value, writer);
        return true;
    }

    /// <summary>Whether the value, of any CLR type, is one of the scalar's: result coercion.</summary>
    public virtual bool TryConvert(object runtimeValue, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TRuntime value)
    {
        value = runtimeValue is TRuntime typed ? typed : default;
        return runtimeValue is TRuntime;
    }
}
