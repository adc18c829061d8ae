using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>What an <see cref="AggregateType"/> said.</summary>
internal abstract class AggregateTypeDescriptor(Type entityType)
{
    /// <summary>The entity.</summary>
    public Type EntityType => entityType;

    /// <summary>The name of the groups' type; null for the entity's and <c>Aggregate</c>.</summary>
    public string? TypeName { get; protected set; }

    /// <summary>The description of the groups' type; null where there is none.</summary>
    public string? TypeDescription { get; protected set; }

    /// <summary>By what rows are grouped.</summary>
    public List<GroupingBinding> Groupings { get; } = [];

    /// <summary>The values over which there are figures.</summary>
    public List<FieldBinding> Values { get; } = [];
}

/// <summary>The <see cref="AggregateTypeDescriptor"/> of a known entity.</summary>
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
