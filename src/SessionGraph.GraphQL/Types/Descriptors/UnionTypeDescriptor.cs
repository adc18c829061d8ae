using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <inheritdoc cref="IUnionTypeDescriptor" />
internal sealed class UnionTypeDescriptor(Type runtimeType) : TypeDescriptor(runtimeType, new UnionTypeAttribute()), IUnionTypeDescriptor
{
    private readonly List<Type> _types = [];

    public IUnionTypeDescriptor Name(string name)
    {
        TypeName = name;
        return this;
    }

    public IUnionTypeDescriptor Description(string description)
    {
        TypeDescription = description;
        return this;
    }

    public IUnionTypeDescriptor Type<TObject>()
    {
        _types.Add(typeof(TObject));
        return this;
    }

    public override void Apply(TypeConfiguration configuration, OutputFieldFactory fields)
    {
        base.Apply(configuration, fields);
        ((UnionTypeConfiguration)configuration).Types.AddRange(_types.Select(type => new TypeReference.Clr(type, IsInput: false)));
    }
}
