using System.Linq.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A field of a filter input. It builds a condition on an entity from the client's value.</summary>
internal abstract class FilterField(string name, Description? description)
{
    /// <summary>The name, unique in its filter input.</summary>
    public string Name => name;

    /// <summary>The description; null when there is none.</summary>
    public Description? Description => description;

    /// <summary>Adds the types that only this field needs to the schema.</summary>
    public virtual void AddTypes(IDescriptorContext context)
    {
    }

    /// <summary>The field of the input object.</summary>
    public abstract InputFieldConfiguration Describe();

    /// <summary>
    /// The condition on <paramref name="entity"/>, or its exact opposite; null when the value sets none. Neither is ever
    /// unknown, as a comparison with null is in SQL.
    /// </summary>
    public abstract Expression? Build(Expression entity, object value, bool isNegated, FilterContext context);
}
