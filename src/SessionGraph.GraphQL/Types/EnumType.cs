using System.Collections.Frozen;
using System.Text;

namespace SessionGraph.GraphQL.Types;

/// <summary>An enum type. See https://spec.graphql.org/September2025/#sec-Enums.</summary>
public sealed class EnumType : NamedType
{
    private readonly FrozenDictionary<string, EnumValue> _byName;
    private readonly FrozenDictionary<object, EnumValue> _byValue;

    internal EnumType(string name, Description? description, Type runtimeType, IReadOnlyList<EnumValue> values)
        : base(name, description, runtimeType)
    {
        Values = values;
        _byName = values.ToFrozenDictionary(value => value.Name, StringComparer.Ordinal);
        _byValue = values.ToFrozenDictionary(value => value.Value);
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values, in the order of their declaration.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    /// <summary>Finds the value with this name.</summary>
    public bool TryGetValue(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EnumValue? value)
        => _byName.TryGetValue(name, out value);

    /// <summary>The JSON text of each value's name, in UTF-8.</summary>
    /// <typeparam name="T">The type of the runtime values.</typeparam>
    public FrozenDictionary<T, byte[]> GetJsonNames<T>()
        where T : notnull
        => Values.ToFrozenDictionary(value => (T)value.Value, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));

    /// <summary>Finds the name of this runtime value.</summary>
    public bool TryGetName(object runtimeValue, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? name)
    {
        name = _byValue.TryGetValue(runtimeValue, out var value) ? value.Name : null;
        return name is not null;
    }
}
