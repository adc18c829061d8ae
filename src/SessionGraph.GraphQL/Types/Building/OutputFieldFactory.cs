using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Creates fields from properties and methods, with their arguments and resolvers.</summary>
internal sealed class OutputFieldFactory(
    RuntimeTypeBindings bindings,
    TypeReferenceFactory references,
    InputFieldFactory inputFields,
    ResolverCompiler compiler,
    PendingDescriptorAttributes attributes,
    NullabilityInfoContext nullabilityContext,
    XmlDocumentation documentation)
{
    /// <summary>Creates the field of a member of the runtime type.</summary>
    public OutputFieldConfiguration Create(MemberInfo member, ComplexTypeConfiguration declaringType)
        => member is PropertyInfo property
            ? Create(property, declaringType)
            : CreateResolved((MethodInfo)member, declaringType, isExtension: false);

    /// <summary>Creates the field of a member of a class that extends the type.</summary>
    public OutputFieldConfiguration CreateExtension(MemberInfo member, ComplexTypeConfiguration declaringType)
        => member is PropertyInfo property
            ? CreateResolved(property, property.GetMethod!, nullabilityContext.Create(property), declaringType, isExtension: true)
            : CreateResolved((MethodInfo)member, declaringType, isExtension: true);

    public OutputFieldConfiguration Create(PropertyInfo property, ComplexTypeConfiguration declaringType)
    {
        var parent = Expression.Parameter(property.DeclaringType!, "parent");
        var field = CreateField(property, property.PropertyType, nullabilityContext.Create(property));
        field.Description = documentation.DescribeProperty(property);
        field.Getter = Expression.Lambda(Expression.Property(parent, property), parent);
        AddAttributes(field, property, declaringType);
        return field;
    }

    /// <summary>
    /// Creates a field without a member, from the type that its resolver returns; null for String. A lambda does not tell the nullability
    /// of a class, so a class is nullable.
    /// </summary>
    public OutputFieldConfiguration Create(string name, Type? resultType) => new()
    {
        Name = name,
        Type = resultType is null
            ? new TypeReference.Named("String")
            : references.Create(resultType, isInput: false, !resultType.IsValueType || Nullable.GetUnderlyingType(resultType) is not null),
        ResultType = resultType,
    };

    private OutputFieldConfiguration CreateResolved(MethodInfo method, ComplexTypeConfiguration declaringType, bool isExtension)
        => CreateResolved(method, method, nullabilityContext.Create(method.ReturnParameter), declaringType, isExtension);

    /// <summary>Creates the field of a method, or of an extension's property by its accessor.</summary>
    private OutputFieldConfiguration CreateResolved(
        MemberInfo member, MethodInfo method, NullabilityInfo nullability, ComplexTypeConfiguration declaringType, bool isExtension)
    {
        var isBatch = method.IsDefined(typeof(BatchResolverAttribute));
        var (type, itemNullability) = isBatch ? BatchedType(method, nullability) : (method.ReturnType, nullability);
        var field = CreateField(member, type, itemNullability);
        field.IsBatch = isBatch;
        foreach (var parameter in method.GetParameters())
        {
            if (compiler.IsArgument(parameter))
                field.Arguments.Add(inputFields.Create(parameter));
            else if (parameter.GetCustomAttribute<ParentAttribute>()?.Requires is { } requires)
                field.Requirements.AddRange(requires.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        if (ResolverCompiler.IsGetter(method, isExtension))
            field.Getter = ResolverCompiler.CompileGetter(method);
        else
            (field.Resolver, field.IsPure) = (compiler.Compile(method, isExtension), ResolverCompiler.IsPure(method));

        if (member.GetCustomAttribute<SubscribeAttribute>() is { } subscribe)
            AddSubscription(field, method, subscribe);

        AddAttributes(field, member, declaringType);
        return field;
    }

    // The type of the value for each parent.
    private (Type Type, NullabilityInfo? Nullability) BatchedType(MethodInfo method, NullabilityInfo? nullability)
    {
        var list = TypeInspector.Unwrap(method.ReturnType);
        if (list != method.ReturnType)
            nullability = TypeInspector.ElementNullability(nullability);

        var parents = method.GetParameters().Where(parameter => parameter.IsDefined(typeof(ParentAttribute))).ToList();
        return parents is [var parent] && bindings.ElementType(parent.ParameterType) is not null
            && list.IsAssignableTo(typeof(IEnumerable)) && bindings.ElementType(list) is { } type
            ? (type, TypeInspector.ElementNullability(nullability))
            : throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name}: a batch resolver must have a [Parent] parameter that is a list, and must return a list.");
    }

    private OutputFieldConfiguration CreateField(MemberInfo member, Type type, NullabilityInfo? nullability) => new()
    {
        Name = NamingConventions.MemberName(member),
        Description = documentation.Describe(member),
        DeprecationReason = TypeInspector.DeprecationOf(member),
        Type = references.Create(type, isInput: false, nullability, member),
        Member = member,
        ResultType = TypeInspector.Unwrap(type),
    };

    private void AddSubscription(OutputFieldConfiguration field, MethodInfo method, SubscribeAttribute subscribe)
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
                field.Arguments.Add(inputFields.Create(parameter));

        field.SubscribeResolver = compiler.CompileSubscribe(source);
    }

    private void AddAttributes(OutputFieldConfiguration field, MemberInfo member, ComplexTypeConfiguration declaringType)
    {
        if (member.GetCustomAttribute<IDAttribute>() is { } id)
            field.Features.Set(id);

        attributes.Add(field, member, declaringType);
    }
}
