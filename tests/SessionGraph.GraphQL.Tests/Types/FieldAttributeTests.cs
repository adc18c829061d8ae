using System.Reflection;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class FieldAttributeTests
{
    private static readonly Schema s_schema = SchemaBuilder.New().AddTypes(typeof(Queries), typeof(WordFields)).Create();

    [Fact]
    public async Task Middleware_is_composed_in_the_order_of_the_attributes_the_first_outermost()
        => Assert.Equal("a(b(word))", await new ResolverCall(s_schema).ResolveAsync("Query.word"));

    [Fact]
    public async Task A_getter_with_middleware_becomes_a_resolver()
    {
        var field = s_schema.Field("Word.text");

        Assert.Null(field.Getter);
        Assert.Equal("p(hey)", await new ResolverCall(s_schema) { Parent = new Word { Text = "hey" } }.ResolveAsync("Word.text"));
    }

    [Fact]
    public void An_attribute_sees_all_types_complete_and_may_replace_the_fields_type()
    {
        Assert.Equal("[Wrapped]", s_schema.Field("Query.words").Type.ToString());
        Assert.Equal("text, letters, other", s_schema.GetType<ObjectType>("Wrapped").Description);
    }

    [Fact]
    public void An_attribute_of_an_interfaces_field_runs_once_for_each_type_that_has_it()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(AnimalQueries), typeof(Cat)).Create();

        Assert.Equal("1", schema.Field("Animal.name").Description);
        Assert.Equal("1", schema.Field("Cat.name").Description);
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
    public sealed class WrapAttribute(string name) : ObjectFieldDescriptorAttribute
    {
        public string Name { get; } = name;

        public override void OnConfigure(
            IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
            => field.Middleware.Add(next => async resolver =>
            {
                await next(resolver);
                resolver.Result = $"{Name}({resolver.Result})";
            });
    }

    public sealed class WrappedAttribute : ObjectFieldDescriptorAttribute
    {
        public override void OnConfigure(
            IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
        {
            var items = (ComplexTypeConfiguration)context.FindConfiguration(field.Type)!;
            var wrapped = context.GetOrAddType("Wrapped", () =>
            {
                var names = string.Join(", ", items.Fields.Select(item => item.Name));
                var type = new ObjectTypeConfiguration { Name = "Wrapped", Description = names };
                type.Fields.Add(new OutputFieldConfiguration
                {
                    Name = "count",
                    Type = context.GetTypeReference(typeof(int), isInput: false, isNullable: false),
                    Resolver = _ => default,
                });
                return type;
            });
            field.Type = new TypeReference.List(wrapped);
        }
    }

    public sealed class CountAttribute : ObjectFieldDescriptorAttribute
    {
        public override void OnConfigure(
            IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
            => field.Description = (int.Parse(field.Description?.Text ?? "0", null) + 1).ToString((IFormatProvider?)null);
    }

    public sealed class Word
    {
        [Wrap("p")]
        public string Text { get; set; } = "";

        public int Letters { get; set; }
    }

    [ExtendObjectType<Word>]
    public static class WordFields
    {
        public static Word? GetOther([Parent] Word word) => word;
    }

    [QueryType]
    public static class Queries
    {
        [Wrap("b", Order = 2)]
        [Wrap("a", Order = 1)]
        public static string GetWord() => "word";

        [Wrapped]
        public static IQueryable<Word> GetWords() => Array.Empty<Word>().AsQueryable();

        public static Word? GetOne() => null;
    }

    [InterfaceType]
    public abstract class Animal
    {
        [Count]
        public string? Name { get; set; }
    }

    public sealed class Cat : Animal;

    [QueryType]
    public static class AnimalQueries
    {
        public static Animal? GetAnimal() => null;
    }
}
