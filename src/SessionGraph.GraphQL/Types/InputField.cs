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

    /// <summary>Stands for a value that was not given and has no default.</summary>
    public static object Absent { get; } = new();

    /// <summary>The default value; null if there is none. The default value null is a <see cref="NullValueNode"/>.</summary>
    public IValueNode? DefaultValue { get; internal init; }

    /// <summary>
    /// The CLR type of the coerced value, without <see cref="Optional{T}"/>. A list becomes an array, or the collection type of the
    /// receiver.
    /// </summary>
    public required Type RuntimeType { get; init; }

    /// <summary>Whether the receiver expects an <see cref="Optional{T}"/>.</summary>
    public bool IsOptional { get; internal init; }

    /// <summary>The property or parameter behind the field; null if there is none.</summary>
    public ICustomAttributeProvider? Member { get; internal init; }

    /// <summary>
    /// Converts a coerced, non-null leaf value to the receiver's, such as a global id to a key. It is applied to each item of a list, and
    /// throws a <see cref="GraphQLException"/> for an invalid value. Null for no conversion.
    /// </summary>
    public Func<object, object>? Formatter { get; internal init; }

    /// <summary>Whether a value must be given: the type is non-null, and there is no default value.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;
}
