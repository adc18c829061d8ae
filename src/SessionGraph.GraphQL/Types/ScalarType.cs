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

    /// <summary>The URL of the scalar's specification; null if there is none.</summary>
    public Uri? SpecifiedBy { get; internal init; }

    /// <summary>The form of the values, for error messages; null if the name says it.</summary>
    public virtual string? ValueDescription => null;

    /// <summary>
    /// Parses a literal, which is never null and has no variables. Returns false if it is not a value of the scalar. The runtime value is
    /// of type <see cref="NamedType.RuntimeType"/>. Variables from JSON are literals, too.
    /// </summary>
    public abstract bool TryParseLiteral(IValueNode literal, out object? runtimeValue);

    /// <summary>Writes a runtime value, which is never null, as JSON. Returns false if it is not a value of the scalar.</summary>
    public abstract bool TryWrite(object runtimeValue, ResultWriter writer);

    /// <summary>Converts a runtime value to a literal, for default values in a schema; null if there is none.</summary>
    public abstract IValueNode? ToLiteral(object runtimeValue);
}

/// <summary>A scalar with values of one CLR type.</summary>
/// <typeparam name="TRuntime">The CLR type.</typeparam>
public abstract class ScalarType<TRuntime> : ScalarType
    where TRuntime : notnull
{
    /// <summary>Creates the scalar.</summary>
    protected ScalarType(string name, string? description = null)
        : base(name, description, typeof(TRuntime))
    {
    }

    /// <summary>
    /// Writes the value as JSON without boxing it. Throws a <see cref="FormatException"/> if it is not a value of the scalar.
    /// </summary>
    public abstract void Write(TRuntime runtimeValue, ResultWriter writer);

    /// <inheritdoc />
    public sealed override bool TryWrite(object runtimeValue, ResultWriter writer)
    {
        if (!TryConvert(runtimeValue, out var value))
            return false;

        Write(value, writer);
        return true;
    }

    /// <summary>
    /// Converts a value of any CLR type to the scalar's runtime type (result coercion). Returns false if it is not a value of the scalar.
    /// </summary>
    public virtual bool TryConvert(object runtimeValue, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TRuntime value)
    {
        value = runtimeValue is TRuntime typed ? typed : default;
        return runtimeValue is TRuntime;
    }
}
