using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <inheritdoc cref="IEnumTypeDescriptor{T}" />
internal sealed class EnumTypeDescriptor<T>() : TypeDescriptor(typeof(T), new EnumTypeAttribute()), IEnumTypeDescriptor<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, EnumValueDescriptor> _values = [];

    public IEnumTypeDescriptor<T> Name(string name)
    {
        TypeName = name;
        return this;
    }

    public IEnumTypeDescriptor<T> Description(string description)
    {
        TypeDescription = description;
        return this;
    }

    public IEnumTypeDescriptor<T> BindValuesExplicitly()
    {
        IsExplicit = true;
        return this;
    }

    public IEnumValueDescriptor Value(T value)
    {
        if (!_values.TryGetValue(value, out var descriptor))
            _values.Add(value, descriptor = new EnumValueDescriptor());

        return descriptor;
    }

    public override void Apply(TypeConfiguration configuration, OutputFieldFactory fields)
    {
        base.Apply(configuration, fields);
        var values = ((EnumTypeConfiguration)configuration).Values;
        values.RemoveAll(value => _values.TryGetValue((T)value.Value, out var described) ? described.IsIgnored : IsExplicit);
        foreach (var value in _values.Keys.Except(values.Select(value => (T)value.Value)).Where(value => !_values[value].IsIgnored))
            values.Add(new EnumValue(value.ToString(), value, null, null));

        for (var index = 0; index < values.Count; index++)
            if (_values.TryGetValue((T)values[index].Value, out var described))
                values[index] = described.Apply(values[index]);
    }

    private sealed class EnumValueDescriptor : IEnumValueDescriptor
    {
        private string? _name;
        private string? _description;
        private string? _reason;

        public bool IsIgnored { get; private set; }

        public IEnumValueDescriptor Name(string name)
        {
            _name = name;
            return this;
        }

        public IEnumValueDescriptor Description(string description)
        {
            _description = description;
            return this;
        }

        public IEnumValueDescriptor Deprecated(string reason)
        {
            _reason = reason;
            return this;
        }

        public IEnumValueDescriptor Ignore()
        {
            IsIgnored = true;
            return this;
        }

        public EnumValue Apply(EnumValue value)
        {
            var applied = value with { Name = _name ?? value.Name, DeprecationReason = _reason ?? value.DeprecationReason };
            return _description is null ? applied : applied with { Description = _description };
        }
    }
}
