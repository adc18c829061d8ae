using System.Linq.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A field of a filter input: it makes a condition on an entity from what the client gave for it.</summary>
internal abstract class FilterField(string name, Description? description)
{
    /// <summary>The name, unique in its filter input.</summary>
    public string Name => name;

    /// <summary>The description; null where there is none.</summary>
    public Description? Description => description;

    /// <summary>Adds the types to the schema that the field's own type needs, and nothing else adds.</summary>
    public virtual void AddTypes(IDescriptorContext context)
    {
    }

    /// <summary>The field of the input object.</summary>
    public abstract InputFieldConfiguration Describe();

    /// <summary>
    /// The condition on <paramref name="entity"/>, or its exact opposite; null where the value asks for none. Neither is ever
    /// unknown, as a comparison with null is in SQL.
    /// </summary>
    public abstract Expression? Build(Expression entity, object value, bool isNegated, FilterContext context);
}
