using System.Linq.Expressions;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A field of a filter input: it makes a condition on an entity from what the client gave for it.</summary>
internal abstract class FilterField(string name, string? description)
{
    /// <summary>The name, unique in its filter input.</summary>
    public string Name => name;

    /// <summary>The description in Markdown; null where there is none.</summary>
    public string? Description => description;

    /// <summary>The field of the input object.</summary>
    public abstract InputFieldConfiguration Describe();

    /// <summary>The condition on <paramref name="entity"/>; null where the value asks for none.</summary>
    public abstract Expression? Build(Expression entity, object value, FilterContext context);
}
