using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    private readonly NullabilityInfoContext _nullability = new();
    private readonly List<PendingField> _pendingFields = [];

    private OutputFieldConfiguration InferField(PropertyInfo property, ComplexTypeConfiguration declaringType)
    {
        var parent = Expression.Parameter(property.DeclaringType!, "parent");
        var field = CreateField(property, property.PropertyType, _nullability.Create(property));
        field.Description = Documentation.DescribeProperty(property);
        field.Getter = Expression.Lambda(Expression.Property(parent, property), parent);
        AddPendingField(field, property, declaringType);
        return field;
    }

    /// <summary>Creates the field of a member of the runtime type that inference alone would leave out.</summary>
    public OutputFieldConfiguration CreateField(MemberInfo member, ComplexTypeConfiguration declaringType)
        => member is PropertyInfo property
            ? InferField(property, declaringType)
            : InferField((MethodInfo)member, declaringType, isExtension: false);

    private OutputFieldConfiguration InferField(MethodInfo method, ComplexTypeConfiguration declaringType, bool isExtension)
        => InferResolved(method, method, _nullability.Create(method.ReturnParameter), declaringType, isExtension);

    /// <summary>Creates the field of a method, or of an extension's property by its accessor.</summary>
    private OutputFieldConfiguration InferResolved(
        MemberInfo member, MethodInfo method, NullabilityInfo nullability, ComplexTypeConfiguration declaringType, bool isExtension)
    {
        var isBatch = method.IsDefined(typeof(BatchResolverAttribute));
        var (type, itemNullability) = isBatch ? BatchedType(method, nullability) : (method.ReturnType, nullability);
        var field = CreateField(member, type, itemNullability);
        field.IsBatch = isBatch;
        var compiler = new ResolverCompiler(this);
        foreach (var parameter in method.GetParameters())
        {
            if (compiler.IsArgument(parameter))
                field.Arguments.Add(InferArgument(parameter));
            else if (parameter.GetCustomAttribute<ParentAttribute>()?.Requires is { } requires)
                field.Requirements.AddRange(requires.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        if (ResolverCompiler.IsGetter(method, isExtension))
            field.Getter = ResolverCompiler.CompileGetter(method);
        else
            (field.Resolver, field.IsPure) = (compiler.Compile(method, isExtension), ResolverCompiler.IsPure(method));

        if (member.GetCustomAttribute<SubscribeAttribute>() is { } subscribe)
            InferSubscription(field, method, subscribe, compiler);

        AddPendingField(field, member, declaringType);
        return field;
    }

    // The type of the value for each parent.
    private (Type Type, NullabilityInfo? Nullability) BatchedType(MethodInfo method, NullabilityInfo? nullability)
    {
        var list = Unwrap(method.ReturnType);
        if (list != method.ReturnType)
            nullability = ElementNullability(nullability);

        var parents = method.GetParameters().Where(parameter => parameter.IsDefined(typeof(ParentAttribute))).ToList();
        return parents is [var parent] && ElementType(parent.ParameterType) is not null
            && list.IsAssignableTo(typeof(IEnumerable)) && ElementType(list) is { } type
            ? (type, ElementNullability(nullability))
            : throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name}: a batch resolver must have a [Parent] parameter that is a list, and must return a list.");
    }

    private OutputFieldConfiguration CreateField(MemberInfo member, Type type, NullabilityInfo? nullability) => new()
    {
        Name = NamingConventions.MemberName(member),
        Description = Documentation.Describe(member),
        DeprecationReason = DeprecationOf(member),
        Type = Reference(type, isInput: false, nullability, member),
        Member = member,
        ResultType = Unwrap(type),
    };

    private static bool IsSubscribeMethod(Type extension, MemberInfo member)
        => extension.GetMethods().Any(candidate => candidate.GetCustomAttribute<SubscribeAttribute>()?.With == member.Name);

    private void InferSubscription(
        OutputFieldConfiguration field, MethodInfo method, SubscribeAttribute subscribe, ResolverCompiler compiler)
    {
        if (subscribe.With is null)
        {
            field.SubscribeResolver = ResolverCompiler.CompileTopic(method, subscribe);
            return;
        }

        var source = method.DeclaringType!.GetMethod(subscribe.With)
            ?? throw new SchemaException($"{field.Name}: {method.DeclaringType.Name} has no public method {subscribe.With}.");
        foreach (var parameter in source.GetParameters())
            if (compiler.IsArgument(parameter)
                && !field.Arguments.Exists(argument => argument.Name == NamingConventions.ParameterName(parameter)))
                field.Arguments.Add(InferArgument(parameter));

        field.SubscribeResolver = compiler.CompileSubscribe(source);
    }

    private void AddPendingField(OutputFieldConfiguration field, MemberInfo member, ComplexTypeConfiguration declaringType)
    {
        if (member.GetCustomAttribute<IDAttribute>() is { } id)
            field.Features.Set(id);

        if (member.IsDefined(typeof(ObjectFieldDescriptorAttribute)))
            _pendingFields.Add(new PendingField(field, declaringType, member));
    }

    private bool ConfigurePendingFields()
    {
        var isAny = _pendingFields.Count > 0;
        while (_pendingFields is [var pending, ..])
        {
            _pendingFields.RemoveAt(0);
            if (!pending.DeclaringType.Fields.Contains(pending.Field))
                continue;

            var attributes = pending.Member.GetCustomAttributes<ObjectFieldDescriptorAttribute>();
            foreach (var attribute in attributes.OrderBy(attribute => attribute.Order))
                attribute.OnConfigure(this, pending.Field, pending.DeclaringType, pending.Member);
        }

        return isAny;
    }

    private static string? DeprecationOf(MemberInfo member)
        => member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason ?? member.GetCustomAttribute<ObsoleteAttribute>()?.Message;

    /// <summary>A field whose attributes have not run yet.</summary>
    private sealed record PendingField(OutputFieldConfiguration Field, ComplexTypeConfiguration DeclaringType, MemberInfo Member);
}
