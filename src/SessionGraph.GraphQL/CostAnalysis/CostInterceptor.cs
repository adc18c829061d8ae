using System.Reflection;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Turns cost attributes and default costs into directives.</summary>
/// <param name="options">The default costs.</param>
internal sealed class CostInterceptor(CostOptions options) : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        foreach (var type in configurations)
        {
            if (type is ObjectTypeConfiguration or EnumTypeConfiguration && Find<CostAttribute>(type.RuntimeType) is { } cost)
                type.Directives.Set(CostDirectives.CreateCost(cost.Weight));

            if (type is ComplexTypeConfiguration complex)
                complex.Fields.ForEach(Configure);

            if (type is InputObjectTypeConfiguration input)
                input.Fields.ForEach(Configure);
        }
    }

    private void Configure(OutputFieldConfiguration field)
    {
        var defaults = options.ApplyCostDefaults ? field.Features.Get<CostDefault>() : null;
        if (Find<ListSizeAttribute>(field.Member) is { } listSize)
            field.Directives.Set(listSize.ToListSize().ToDirective());
        else if (defaults?.Size is { } size)
            Add(field.Directives, size(options).ToDirective());

        var resolverCost = options.ApplyCostDefaults && IsAsynchronous(field) ? options.DefaultResolverCost : null;
        ApplyWeight(field.Member, defaults?.Weight?.Invoke(options) ?? resolverCost, field.Directives);
        field.Arguments.ForEach(Configure);
    }

    private void Configure(InputFieldConfiguration field)
    {
        var defaults = options.ApplyCostDefaults ? field.Features.Get<CostDefault>() : null;
        ApplyWeight(field.Member, defaults?.Weight?.Invoke(options), field.Directives);
    }

    private static bool IsAsynchronous(OutputFieldConfiguration field)
        => field.Middleware.Count > 0 || (field.Resolver is not null && !field.IsPure);

    private static void ApplyWeight(ICustomAttributeProvider? member, double? defaultWeight, List<Directive> directives)
    {
        if (Find<CostAttribute>(member) is { } cost)
            directives.Set(CostDirectives.CreateCost(cost.Weight));
        else if (defaultWeight is { } weight)
            Add(directives, CostDirectives.CreateCost(weight));
    }

    private static void Add(List<Directive> directives, Directive directive)
    {
        if (!directives.Exists(applied => applied.Name == directive.Name))
            directives.Add(directive);
    }

    private static T? Find<T>(ICustomAttributeProvider? member)
        where T : Attribute
        => member?.GetCustomAttributes(typeof(T), inherit: false) is [T attribute, ..] ? attribute : null;
}
