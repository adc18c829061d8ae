using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What a <see cref="FilterInputType"/> configures.</summary>
internal abstract class FilterInputDescriptor(Type entityType)
{
    /// <summary>The entity.</summary>
    public Type EntityType => entityType;

    /// <summary>The input object's name; null for the default.</summary>
    public string? TypeName { get; protected set; }

    /// <summary>The input object's description; null when there is none.</summary>
    public string? TypeDescription { get; protected set; }

    /// <summary>The members.</summary>
    public FieldBindings Members { get; } = new(entityType);

    /// <summary>The fields that take the filter input of one concrete type.</summary>
    public List<SubtypeField> SubtypeFields { get; } = [];
}

/// <summary>The <see cref="FilterInputDescriptor"/> of a known entity.</summary>
internal sealed class FilterInputDescriptor<T>() : FilterInputDescriptor(typeof(T)), IFilterInputTypeDescriptor<T>
{
    public IFilterInputTypeDescriptor<T> Name(string name)
    {
        TypeName = name;
        return this;
    }

    public IFilterInputTypeDescriptor<T> Description(string description)
    {
        TypeDescription = description;
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly()
    {
        Members.IsExplicit = true;
        return this;
    }

    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> member) => new FilterFieldDescriptor(Members.Bind(member));

    public IFilterInputTypeDescriptor<T> Alias<TField>(Expression<Func<T, TField>> member, string name)
    {
        Members.Alias(member, name);
        return this;
    }

    public IFilterInputTypeDescriptor<T> OfType<TFilterType>(string name, string? description)
        where TFilterType : FilterInputType
    {
        SubtypeFields.Add(new SubtypeField(name, typeof(TFilterType), description));
        return this;
    }

    public IFilterInputTypeDescriptor<T> Ignore<TField>(Expression<Func<T, TField>> member)
    {
        Members.Ignore(member);
        return this;
    }
}
