using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <inheritdoc cref="IInputObjectTypeDescriptor{T}" />
internal sealed class InputObjectTypeDescriptor<T>()
    : TypeDescriptor(typeof(T), new InputObjectTypeAttribute()), IInputObjectTypeDescriptor<T>
{
    private readonly List<InputFieldDescriptor> _fields = [];

    public IInputObjectTypeDescriptor<T> Name(string name)
    {
        TypeName = name;
        return this;
    }

    public IInputObjectTypeDescriptor<T> Description(string description)
    {
        TypeDescription = description;
        return this;
    }

    public IInputObjectTypeDescriptor<T> BindFieldsExplicitly()
    {
        IsExplicit = true;
        return this;
    }

    public IInputFieldDescriptor Field<TField>(Expression<Func<T, TField>> property)
    {
        var field = new InputFieldDescriptor(MemberOf(property));
        _fields.Add(field);
        return field;
    }

    public override bool HasMember(MemberInfo member)
        => _fields.Find(field => field.Member.Name == member.Name) is { } field ? !field.IsIgnored : !IsExplicit;

    public override void Apply(TypeConfiguration configuration, OutputFieldFactory fields)
    {
        base.Apply(configuration, fields);
        foreach (var field in ((InputObjectTypeConfiguration)configuration).Fields)
            foreach (var described in _fields.Where(described => described.Member.Name == (field.Member as MemberInfo)?.Name))
                described.Apply(field);
    }

    private sealed class InputFieldDescriptor(MemberInfo member) : IInputFieldDescriptor
    {
        private readonly List<Action<InputFieldConfiguration>> _changes = [];

        public MemberInfo Member { get; } = member;

        public bool IsIgnored { get; private set; }

        public IInputFieldDescriptor Name(string name) => Change(field => field.Name = name);

        public IInputFieldDescriptor Description(string description) => Change(field => field.Description = description);

        public IInputFieldDescriptor Deprecated(string reason) => Change(field => field.DeprecationReason = reason);

        public IInputFieldDescriptor Type(string type) => Change(field => field.Type = TypeReference.Parse(type));

        public IInputFieldDescriptor DefaultValueSyntax(string syntax)
            => Change(field => field.DefaultValue = Utf8GraphQLParser.Syntax.ParseValueLiteral(syntax));

        public IInputFieldDescriptor Ignore()
        {
            IsIgnored = true;
            return this;
        }

        public void Apply(InputFieldConfiguration field)
        {
            foreach (var change in _changes)
                change(field);
        }

        private InputFieldDescriptor Change(Action<InputFieldConfiguration> change)
        {
            _changes.Add(change);
            return this;
        }
    }
}
