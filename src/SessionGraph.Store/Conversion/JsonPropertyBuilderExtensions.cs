using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Store;

/// <summary>Marks JSON columns.</summary>
public static class JsonPropertyBuilderExtensions
{
    private const string Annotation = "SessionGraph:Json";

    /// <summary>Marks the column of a session's property as JSON text. <c>store verify</c> checks that the text is valid.</summary>
    public static PropertyBuilder<TProperty> IsJson<TProperty>(this PropertyBuilder<TProperty> property) => property.HasAnnotation(Annotation, true);

    /// <summary>Whether the column is JSON text: a primitive collection of EF Core, or marked by <see cref="IsJson{TProperty}"/>.</summary>
    internal static bool IsJson(this IReadOnlyProperty property) => property.IsPrimitiveCollection || property.FindAnnotation(Annotation) is not null;
}
