using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data;

/// <summary>Finds which values of an entity a client knows as global ids.</summary>
internal static class GlobalId
{
    /// <summary>
    /// Whose ids the value is: as it was declared, or as the entity's output field of the same name is; null where it is no id.
    /// </summary>
    public static IDAttribute? Find(IDescriptorContext context, string name, MemberBinding binding, Type entityType)
    {
        // Without a type, an entity's own key is meant.
        var id = binding.Id ?? FindOutput(context, name, entityType);
        return id is { RuntimeType: null, TypeName: null }
            ? (IDAttribute)Activator.CreateInstance(typeof(IDAttribute<>).MakeGenericType(entityType))!
            : id;
    }

    private static IDAttribute? FindOutput(IDescriptorContext context, string name, Type entityType)
        => (context.FindConfiguration(new TypeReference.Clr(entityType, false)) as ComplexTypeConfiguration)?
            .Fields.Find(field => field.Name == name)?.Features.Get<IDAttribute>();
}
