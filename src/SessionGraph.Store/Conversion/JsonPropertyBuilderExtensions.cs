using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Store;

/// <summary>Says which columns have JSON.</summary>
public static class JsonPropertyBuilderExtensions
{
    private const string Annotation = "SessionGraph:Json";

    /// <summary>Says that the column of a session's property is text in JSON. <c>store verify</c> checks that it is valid.</summary>
    public static PropertyBuilder<TProperty> IsJson<TProperty>(this PropertyBuilder<TProperty> property) => property.HasAnnotation(Annotation, true);

    /// <summary>Whether the property's column is text in JSON: EF Core's own of a list of values, or one that says so.</summary>
    internal static bool IsJson(this IReadOnlyProperty property) => property.IsPrimitiveCollection || property.FindAnnotation(Annotation) is not null;
}
