using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

public sealed class DescriptorTests
{
    private static readonly Schema s_schema = SchemaBuilder.New()
        .AddTypes(typeof(Queries), typeof(SongType), typeof(MediumType), typeof(WantedType), typeof(MoodType))
        .Create();

    [Fact]
    public void Only_configured_members_are_fields_of_an_explicit_type()
        => Assert.Equal(
            "title: String!, minutes: Float!, loud(times: Int!): String, later: Int!, kind: String!, label: String!",
            s_schema.FieldsOf("Song"));

    [Fact]
    public void Names_descriptions_and_deprecations_are_taken_over()
    {
        Assert.Equal("Something to hear.", s_schema.GetType<ObjectType>("Song").Description);
        Assert.Equal("How long it lasts.", s_schema.Field("Song.minutes").Description);
        Assert.Equal("Too loud.", s_schema.Field("Song.loud").DeprecationReason);
        Assert.Equal(["Title"], s_schema.Field("Song.loud").Requirements);
    }

    [Fact]
    public async Task A_described_resolver_resolves_within_its_middleware()
    {
        var call = new ResolverCall(s_schema) { Parent = new Song { Title = "La" }, Arguments = { ["times"] = 3 } };

        Assert.Equal("<LA!!!>", await call.ResolveAsync("Song.loud"));
        Assert.Equal(2, await call.ResolveAsync("Song.later"));
    }

    [Fact]
    public async Task The_fields_of_a_described_interface_are_inherited_with_their_resolvers()
    {
        Assert.Equal("kind: String!, label: String!", s_schema.FieldsOf("Medium"));
        Assert.Equal("Medium", Assert.Single(s_schema.GetType<ObjectType>("Song").Interfaces).Name);
        Assert.Equal("a song", await new ResolverCall(s_schema) { Parent = new Song { Kind = "song" } }.ResolveAsync("Song.label"));
    }

    [Fact]
    public void A_configured_union_has_the_types_that_it_names()
    {
        var schema = SchemaBuilder.New().AddTypes(typeof(FoundQueries), typeof(FoundType), typeof(Song)).Create();

        Assert.Equal(["Other", "Song"], schema.GetType<UnionType>("Found").Types.Select(type => type.Name).Order());
    }

    [Fact]
    public void A_configured_input_object_lacks_its_excluded_fields()
    {
        Assert.Equal("name: String! = \"La\", mood: Feeling", s_schema.InputsOf("Wish"));
        var wanted = (Wanted)s_schema.GetType<InputObjectType>("Wish").CreateInstance!(["Do", Mood.Sad]);
        Assert.Equal(("Do", 7, Mood.Sad), (wanted.Title, wanted.Hidden, wanted.Mood));
    }

    [Fact]
    public void A_described_enumeration_has_the_values_that_were_named()
    {
        Assert.Equal("HAPPY, BLUE", s_schema.ValuesOf("Feeling"));
        Assert.Equal("Cheer up.", s_schema.GetType<EnumType>("Feeling").Values[1].DeprecationReason);
    }

    [Fact]
    public void A_field_that_nothing_resolves_is_an_error()
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaBuilder.New().AddTypes(typeof(Queries), typeof(LostType)).Create());

        Assert.Contains("Song.lost: the field has neither a getter nor a resolver.", exception.Messages);
    }

    public abstract class Medium
    {
        public string Kind { get; set; } = "";

        public string? Hidden { get; set; }
    }

    public sealed class Song : Medium
    {
        public string Title { get; set; } = "";

        public int Seconds { get; set; }

        public string? Notes { get; set; }

        public double Minutes() => Seconds / 60.0;
    }

    public sealed class Other
    {
        public int Id { get; set; }
    }

    public sealed class Wanted
    {
        public string Title { get; set; } = "";

        public int Hidden { get; set; } = 7;

        public Mood? Mood { get; set; }
    }

    public enum Mood
    {
        Happy,
        Sad,
        None,
    }

    public sealed class SongType : ObjectType<Song>
    {
        protected override void Configure(IObjectTypeDescriptor<Song> descriptor)
        {
            descriptor.Description("Something to hear.").BindFieldsExplicitly();
            descriptor.Field(song => song.Title);
            descriptor.Field(song => song.Minutes()).Description("How long it lasts.");
            descriptor.Field("loud")
                .Argument("times", "Int!")
                .Deprecated("Too loud.")
                .ParentRequires(nameof(Song.Title))
                .Use(next => async context =>
                {
                    await next(context);
                    context.Result = $"<{context.Result}>";
                })
                .Resolve(context => context.Parent<Song>().Title.ToUpperInvariant()
                    + string.Concat(Enumerable.Repeat("!", context.ArgumentValue<int>("times"))));
            descriptor.Field("later").Resolve(context => Task.FromResult(context.Parent<Song>().Title.Length));
        }
    }

    public sealed class MediumType : InterfaceType<Medium>
    {
        protected override void Configure(IInterfaceTypeDescriptor<Medium> descriptor)
        {
            descriptor.Field(medium => medium.Hidden).Ignore();
            descriptor.Field("label").Type("String!").Resolve(context => "a " + context.Parent<Medium>().Kind);
        }
    }

    public sealed class FoundType : UnionType<Medium>
    {
        protected override void Configure(IUnionTypeDescriptor descriptor) => descriptor.Name("Found").Type<Other>();
    }

    public sealed class WantedType : InputObjectType<Wanted>
    {
        protected override void Configure(IInputObjectTypeDescriptor<Wanted> descriptor)
        {
            descriptor.Name("Wish");
            descriptor.Field(wanted => wanted.Title).Name("name").DefaultValueSyntax("\"La\"");
            descriptor.Field(wanted => wanted.Hidden).Ignore();
        }
    }

    public sealed class MoodType : EnumType<Mood>
    {
        protected override void Configure(IEnumTypeDescriptor<Mood> descriptor)
        {
            descriptor.Name("Feeling").BindValuesExplicitly();
            descriptor.Value(Mood.Happy);
            descriptor.Value(Mood.Sad).Name("BLUE").Deprecated("Cheer up.");
        }
    }

    public sealed class LostType : ObjectType<Song>
    {
        protected override void Configure(IObjectTypeDescriptor<Song> descriptor) => descriptor.Field("lost");
    }

    [QueryType]
    public static class Queries
    {
        public static Song? GetSong(Wanted? wanted) => wanted is null ? null : new Song();

        public static Medium? GetMedium() => null;
    }

    [QueryType]
    public static class FoundQueries
    {
        public static Medium? GetFound() => null;
    }
}
