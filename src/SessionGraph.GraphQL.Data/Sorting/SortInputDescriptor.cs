using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>The configuration by a <see cref="SortInputType"/>.</summary>
internal abstract class SortInputDescriptor(Type entityType)
{
    /// <summary>The entity.</summary>
    public Type EntityType => entityType;

    /// <summary>The input object's name; null for the default.</summary>
    public string? TypeName { get; protected set; }

    /// <summary>The input object's description; null when there is none.</summary>
    public string? TypeDescription { get; protected set; }

    /// <summary>The members.</summary>
    public FieldBindings Members { get; } = new(entityType);

    /// <summary>The fields for the rows of one concrete type.</summary>
    public List<SubtypeField> SubtypeFields { get; } = [];

    /// <summary>Creates the sort input with this name.</summary>
    public abstract SortInput Create(IDescriptorContext context, string typeName);
}

/// <summary>The <see cref="SortInputDescriptor"/> of a known entity.</summary>
internal sealed class SortInputDescriptor<T>() : SortInputDescriptor(typeof(T)), ISortInputTypeDescriptor<T>
{
    public ISortInputTypeDescriptor<T> Name(string name)
    {
        TypeName = name;
        return this;
    }

    public ISortInputTypeDescriptor<T> Description(string description)
    {
        TypeDescription = description;
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFieldsExplicitly()
    {
        Members.IsExplicit = true;
        return this;
    }

    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> member) => new SortFieldDescriptor(Members.Bind(member));

    public ISortInputTypeDescriptor<T> Alias<TField>(Expression<Func<T, TField>> member, string name)
    {
        Members.Alias(member, name);
        return this;
    }

    public ISortInputTypeDescriptor<T> OfType<TSortType>(string name, string? description)
        where TSortType : SortInputType
    {
        SubtypeFields.Add(new SubtypeField(name, typeof(TSortType), description));
        return this;
    }

    public ISortInputTypeDescriptor<T> Ignore<TField>(Expression<Func<T, TField>> member)
    {
        Members.Ignore(member);
        return this;
    }

    public override SortInput Create(IDescriptorContext context, string typeName)
    {
        var fields = Members.Resolve(SortConvention.IsSortable).Select(binding => CreateField(context, typeName, binding));
        var typeFields = SubtypeFields.Select(subtypeField => CreateField(context, typeName, subtypeField));
        return new SortInput<T>(
            typeName,
            TypeDescription ?? InputDescriptions.SortInput(context.GetTypeName(typeof(T), isInput: false)),
            [.. fields],
            [.. typeFields]);
    }

    private static SortTypeField<T> CreateField(IDescriptorContext context, string typeName, SubtypeField subtypeField)
    {
        var (type, input) = SortConvention.Of(context).GetInput(context, null, subtypeField.InputType);
        if (type == typeof(T) || !type.IsAssignableTo(typeof(T)))
            throw new SchemaException($"{typeName}.{subtypeField.Name}: {type.Name} is not a subtype of {typeof(T).Name}.");

        var description = subtypeField.Description ?? InputDescriptions.SortSubtypeField(context.GetTypeName(type, isInput: false));
        return new SortTypeField<T>(subtypeField.Name, description, input.TypeName, input.KeysOf<T>());
    }

    private static SortField<T> CreateField(IDescriptorContext context, string typeName, FieldBinding binding)
    {
        var name = binding.GetName(context, typeName);
        return SortConvention.IsSortable(binding.Selector.ReturnType)
            ? new SortField<T>(name, InputDescriptions.SortField(context, name, binding), OrderKey<T>.Create(binding))
            : throw new SchemaException($"{typeName}.{name}: a {binding.Selector.ReturnType.Name} cannot be sorted.");
    }
}

/// <summary>Configures the binding of a sort field.</summary>
internal sealed class SortFieldDescriptor(FieldBinding binding) : ISortFieldDescriptor
{
    public ISortFieldDescriptor Name(string name)
    {
        binding.Name = name;
        return this;
    }

    public ISortFieldDescriptor Description(string description)
    {
        binding.Description = description;
        return this;
    }
}
