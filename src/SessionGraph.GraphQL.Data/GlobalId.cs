using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data;

/// <summary>Finds which values of an entity a client knows as global ids.</summary>
internal static class GlobalId
{
    /// <summary>
    /// What turns a global id into the value: where it was declared to be one, or where the entity's output field of the same name
    /// is one; else null.
    /// </summary>
    public static Func<object, object>? FindFormatter(IDescriptorContext context, string name, MemberBinding binding, Type entityType)
    {
        if ((binding.Id ?? FindOutput(context, name, entityType)) is not { } id)
            return null;

        // Without a type, an entity's own key is meant.
        if (id is { RuntimeType: null, TypeName: null })
            id = (IDAttribute)Activator.CreateInstance(typeof(IDAttribute<>).MakeGenericType(entityType))!;

        var keyType = binding.Selector.ReturnType;
        return GlobalIdInputFormatter.Create(context, id, Nullable.GetUnderlyingType(keyType) ?? keyType);
    }

    private static IDAttribute? FindOutput(IDescriptorContext context, string name, Type entityType)
        => (context.FindConfiguration(new TypeReference.Clr(entityType, false)) as ComplexTypeConfiguration)?
            .Fields.Find(field => field.Name == name)?.Features.Get<IDAttribute>();
}
