using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The configuration of an <see cref="AggregateType"/>.</summary>
internal abstract class AggregateTypeDescriptor(Type entityType)
{
    /// <summary>The entity.</summary>
    public Type EntityType => entityType;

    /// <summary>The name of the type of groups; null for the name of the entity with <c>Aggregate</c>.</summary>
    public string? TypeName { get; protected set; }

    /// <summary>The description of the type of groups; null for the default.</summary>
    public string? TypeDescription { get; protected set; }

    /// <summary>The values by which rows can be grouped.</summary>
    public List<GroupingBinding> Groupings { get; } = [];

    /// <summary>The values to aggregate.</summary>
    public List<FieldBinding> Values { get; } = [];
}

/// <summary>The <see cref="AggregateTypeDescriptor"/> of an entity.</summary>
internal sealed class AggregateTypeDescriptor<T>() : AggregateTypeDescriptor(typeof(T)), IAggregateTypeDescriptor<T>
{
    public IAggregateTypeDescriptor<T> Name(string name)
    {
        TypeName = name;
        return this;
    }

    public IAggregateTypeDescriptor<T> Description(string description)
    {
        TypeDescription = description;
        return this;
    }

    public IGroupingDescriptor GroupBy<TKey>(string name, Expression<Func<T, TKey>> key)
        => Add(new GroupingBinding(name, new FieldBinding(key), typeof(TKey), value => value));

    public IGroupingDescriptor GroupBy<TKey, TShown>(string name, Expression<Func<T, TKey>> key, Func<TKey, TShown> show)
        => Add(new GroupingBinding(name, new FieldBinding(key), typeof(TShown), value => show((TKey)value!)));

    public IAggregateFieldDescriptor Aggregate<TValue>(Expression<Func<T, TValue>> value)
    {
        var binding = new FieldBinding(value);
        Values.Add(binding);
        return new AggregateFieldDescriptor(binding);
    }

    private GroupingBinding Add(GroupingBinding grouping)
    {
        Groupings.Add(grouping);
        return grouping;
    }

    private sealed class AggregateFieldDescriptor(FieldBinding binding) : IAggregateFieldDescriptor
    {
        public IAggregateFieldDescriptor Name(string name)
        {
            binding.Name = name;
            return this;
        }

        public IAggregateFieldDescriptor Description(string description)
        {
            binding.Description = description;
            return this;
        }
    }
}
