using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// Checks, when the schema is built, that the fields of entities declare the members that they read of their parent, and that these are columns. A
/// resolver would see other members as null or 0, because statements do not read them.
/// </summary>
/// <param name="getModel">EF Core's model.</param>
internal sealed class ParentRequirements(Func<IModel> getModel) : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        var model = getModel();
        var errors =
            from type in configurations.OfType<ComplexTypeConfiguration>()
            let entity = model.FindEntityType(type.RuntimeType)
            where entity is not null
            from field in type.Fields
            let message = FindError(entity, field)
            where message is not null
            select ErrorBuilder.New().SetMessage($"{type.Name}.{field.Name}: {message}").Build();
        if (errors.ToArray() is { Length: > 0 } found)
            throw new SchemaException(found);
    }

    private static string? FindError(IEntityType entity, OutputFieldConfiguration field)
    {
        if (field.Requirements.Count is 0 && TakesParent(field))
        {
            return "the field does not declare which members of its parent it reads. Name them, as in "
                + $"[Parent(requires: nameof({entity.ClrType.Name}.{entity.GetProperties().First().Name}))].";
        }

        return MembersOf(field).FirstOrDefault(member => IsNavigation(entity, member)) is { } navigation
            ? $"the field reads the navigation `{navigation}`, which is not a column. Load it with a data loader by its key."
            : null;
    }

    // A resolver with a parent parameter, and a method of the entity, may read any member.
    private static bool TakesParent(OutputFieldConfiguration field)
        => field.Member is MethodInfo method
            && (method.GetParameters().Any(parameter => parameter.IsDefined(typeof(ParentAttribute)))
                || (!method.IsStatic && field.Getter is not null));

    private static IEnumerable<string> MembersOf(OutputFieldConfiguration field)
        => field.Getter is { } getter && MemberCollector.Collect(getter) is { } read ? field.Requirements.Concat(read) : field.Requirements;

    private static bool IsNavigation(IEntityType entity, string member)
        => entity.FindNavigation(member) is not null || entity.FindSkipNavigation(member) is not null;
}
