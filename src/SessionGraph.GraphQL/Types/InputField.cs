using System.Reflection;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A field of an input object, or an argument of a field or a directive.</summary>
public sealed class InputField : Field
{
    internal InputField(string name, Description? description, string? deprecationReason, IType type)
        : base(name, description, deprecationReason, type)
    {
    }

    /// <summary>Stands for a field that was not given and has no default.</summary>
    public static object Absent { get; } = new();

    /// <summary>The value where none is given; null where there is none (the default null is a <see cref="NullValueNode"/>).</summary>
    public IValueNode? DefaultValue { get; internal init; }

    /// <summary>
    /// The CLR type that the coerced value is converted to, <see cref="Optional{T}"/> taken off: a list becomes an array, or
    /// whatever collection this type names.
    /// </summary>
    public required Type RuntimeType { get; init; }

    /// <summary>Whether the receiver takes an <see cref="Optional{T}"/>.</summary>
    public bool IsOptional { get; internal init; }

    /// <summary>The property or parameter behind the field; null where there is none.</summary>
    public ICustomAttributeProvider? Member { get; internal init; }

    /// <summary>
    /// Turns a coerced, non-null leaf value into the receiver's (a global id into a key, say); applied to each item of a list.
    /// It throws <see cref="GraphQLException"/> where it cannot. Null where nothing is to be done.
    /// </summary>
    public Func<object, object>? Formatter { get; internal init; }

    /// <summary>Whether a value must be given: non-null, and no default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;
}
