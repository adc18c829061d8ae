using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SessionGraph.GraphQL.Types;

/// <summary>Fields in the order of declaration, with a lookup by name.</summary>
/// <typeparam name="TField">The kind of field.</typeparam>
public sealed class FieldCollection<TField>(IReadOnlyList<TField> fields) : IReadOnlyList<TField>
    where TField : Field
{
    private readonly FrozenDictionary<string, int> _byName = fields
        .Select((field, index) => KeyValuePair.Create(field.Name, index))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No fields.</summary>
    public static FieldCollection<TField> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => fields.Count;

    /// <inheritdoc />
    public TField this[int index] => fields[index];

    /// <summary>The field with this name. Throws a <see cref="KeyNotFoundException"/> if there is none.</summary>
    public TField this[string name] => fields[_byName[name]];

    /// <summary>Finds the field with this name.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out TField? field)
    {
        field = _byName.TryGetValue(name, out var index) ? fields[index] : null;
        return field is not null;
    }

    /// <summary>The index of the field with this name; -1 if there is none.</summary>
    public int IndexOf(string name) => _byName.GetValueOrDefault(name, -1);

    /// <inheritdoc />
    public IEnumerator<TField> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
