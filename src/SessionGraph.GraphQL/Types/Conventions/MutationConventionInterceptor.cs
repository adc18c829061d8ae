using System.Linq.Expressions;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// Rewrites <c>doIt(a, b): Thing</c> to <c>doIt(input: DoItInput!): DoItPayload</c>, with <c>DoItPayload { thing: Thing errors:
/// [DoItError!] }</c>.
/// </summary>
internal sealed class MutationConventionInterceptor : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        var options = context.Features.GetOrAdd(() => new MutationConventionOptions());
        var errorTypes = new MutationErrorTypes(context, options.ErrorInterfaceType);
        var mutations = configurations.OfType<ObjectTypeConfiguration>()
            .FirstOrDefault(type => type.Name == context.Schema.MutationTypeName);
        foreach (var field in mutations?.Fields ?? [])
            if (field.Features.Get<UseMutationConventionAttribute>() is { } attribute ? !attribute.Disable : options.ApplyToAllMutations)
                Configure(context, field, errorTypes);
    }

    private static void Configure(IDescriptorContext context, OutputFieldConfiguration field, MutationErrorTypes errorTypes)
    {
        var name = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
        var errors = field.Features.GetOrAdd(() => new MutationErrors());
        var resultName = NamingConventions.CamelCase(NameOf(context, field.Type));
        var descriptions = new MutationDescriptions(field.Name, resultName);
        var argumentNames = FoldArguments(context, field, name + "Input", descriptions);
        var union = errorTypes.CreateUnion(name + "Error", descriptions.Union, errors);
        if (union is not null)
            context.AddType(union);

        context.AddType(CreatePayload(field, name + "Payload", resultName, descriptions, union));
        // Nullable, so that an error of this field does not discard the results of the other mutations in `data`.
        field.Type = TypeReference.Parse(name + "Payload");
        field.ResultType = typeof(MutationPayload);
        field.Middleware.Insert(0, new MutationMiddleware(argumentNames, errors).Invoke);
    }

    // A method whose only parameter is an input object already has this form.
    private static List<string>? FoldArguments(
        IDescriptorContext context, OutputFieldConfiguration field, string inputName, MutationDescriptions descriptions)
    {
        if (field.Arguments.Count is 0)
            return null;

        if (field.Arguments is [{ Name: "input" } only] && NameOf(context, only.Type) == inputName)
        {
            only.Description = Description.FirstOf(only.Description, descriptions.Input);
            return null;
        }

        var input = new InputObjectTypeConfiguration
        {
            Name = inputName,
            Description = descriptions.Input,
            RuntimeType = typeof(MutationInput),
            CreateInstance = values => new MutationInput(values),
        };
        input.Fields.AddRange(field.Arguments);
        context.AddType(input);
        field.Arguments.Clear();
        field.Arguments.Add(new InputFieldConfiguration
        {
            Name = "input",
            Description = descriptions.Input,
            Type = TypeReference.Parse(inputName + "!"),
            RuntimeType = typeof(MutationInput),
        });
        return [.. input.Fields.Select(argument => argument.Name)];
    }

    private static ObjectTypeConfiguration CreatePayload(
        OutputFieldConfiguration field,
        string name,
        string resultName,
        MutationDescriptions descriptions,
        UnionTypeConfiguration? errors)
    {
        var payload = new ObjectTypeConfiguration
        {
            Name = name,
            Description = errors is null ? descriptions.PayloadWithoutErrors : descriptions.Payload,
            RuntimeType = typeof(MutationPayload),
        };
        payload.Fields.Add(new OutputFieldConfiguration
        {
            Name = resultName,
            Description = descriptions.Result,
            Type = field.Type.Nullable,
            ResultType = field.ResultType,
            Getter = ReadResult(field.ResultType ?? typeof(object)),
        });
        if (errors is null)
            return payload;

        Expression<Func<MutationPayload, IReadOnlyList<MutationError>?>> readErrors = result => result.Errors;
        payload.Fields.Add(new OutputFieldConfiguration
        {
            Name = "errors",
            Description = MutationDescriptions.Errors,
            Type = TypeReference.Parse($"[{errors.Name}!]"),
            ResultType = typeof(IReadOnlyList<MutationError>),
            Getter = readErrors,
        });
        return payload;
    }

    // The result is null if there are errors, so a value type becomes nullable.
    private static LambdaExpression ReadResult(Type type)
    {
        var payload = Expression.Parameter(typeof(MutationPayload), "payload");
        var nullable = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
        return Expression.Lambda(Expression.Convert(Expression.Property(payload, nameof(MutationPayload.Result)), nullable), payload);
    }

    private static string NameOf(IDescriptorContext context, TypeReference reference) => reference.NamedReference switch
    {
        TypeReference.Named named => named.Name,
        var clr => context.GetTypeName(((TypeReference.Clr)clr).Type, ((TypeReference.Clr)clr).IsInput),
    };
}
