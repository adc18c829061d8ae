using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>Finds the output fields of entities.</summary>
internal static class EntityFields
{
    /// <summary>The output field of this name; null when the entity has none.</summary>
    public static OutputFieldConfiguration? Find(IDescriptorContext context, Type entityType, string name)
        => (context.FindConfiguration(new TypeReference.Clr(entityType, false)) as ComplexTypeConfiguration)?
            .Fields.Find(field => field.Name == name);
}
