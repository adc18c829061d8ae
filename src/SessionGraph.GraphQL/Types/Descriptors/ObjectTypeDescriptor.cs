using System.Linq.Expressions;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <inheritdoc cref="IObjectTypeDescriptor{T}" />
internal sealed class ObjectTypeDescriptor<T>(TypeAttribute kind)
    : TypeDescriptor(typeof(T), kind), IObjectTypeDescriptor<T>, IInterfaceTypeDescriptor<T>
{
    private readonly List<ObjectFieldDescriptor> _fields = [];
    private readonly List<Type> _interfaces = [];

    public IObjectTypeDescriptor<T> Name(string name)
    {
        TypeName = name;
        return this;
    }

    public IObjectTypeDescriptor<T> Description(string description)
    {
        TypeDescription = description;
        return this;
    }

    public IObjectTypeDescriptor<T> BindFieldsExplicitly()
    {
        IsExplicit = true;
        return this;
    }

    public IObjectTypeDescriptor<T> Implements<TInterface>()
    {
        _interfaces.Add(typeof(TInterface));
        return this;
    }

    public IObjectFieldDescriptor Field<TField>(Expression<Func<T, TField>> member)
        => Add(new ObjectFieldDescriptor(MemberOf(member), null));

    public IObjectFieldDescriptor Field(string name) => Add(new ObjectFieldDescriptor(null, name));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Name(string name) => (IInterfaceTypeDescriptor<T>)Name(name);

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Description(string description)
        => (IInterfaceTypeDescriptor<T>)Description(description);

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.BindFieldsExplicitly() => (IInterfaceTypeDescriptor<T>)BindFieldsExplicitly();

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Implements<TInterface>()
        => (IInterfaceTypeDescriptor<T>)Implements<TInterface>();

    public override void Apply(TypeConfiguration configuration, OutputFieldFactory fields)
    {
        base.Apply(configuration, fields);
        var type = (ComplexTypeConfiguration)configuration;
        type.Interfaces.AddRange(_interfaces.Select(interfaceType => new TypeReference.Clr(interfaceType, IsInput: false)));
        if (IsExplicit)
            type.Fields.RemoveAll(field => !_fields.Exists(described => described.IsOf(field)));

        foreach (var field in _fields)
            field.Apply(type, fields);
    }

    private ObjectFieldDescriptor Add(ObjectFieldDescriptor field)
    {
        _fields.Add(field);
        return field;
    }
}
