import { templateOfNote } from './template-of-note';
import type { ChecklistTemplate } from './template';
import { lazily } from '../once';

const SYSTEM_DESIGN_INTERVIEW = `
## 🟩 Step 1: Clarify requirements and scope (5 minutes)
**Goal:** Know exactly what to build, and at what scale, before you start to design.
### Ask functional requirements
- [ ] Which core features must the system have?
- [ ] Who are the users, and what does each role do?
- [ ] Does anything need to happen in real time (such as messaging or notifications)?
- [ ] Which workflows must it support from start to finish (such as sign up → upload a photo → follow a user)?
### Ask non-functional requirements
- [ ] What are the performance targets (such as latency under 100 ms)?
- [ ] What availability target (SLA) must the system meet?
- [ ] Must data be strongly consistent, or is eventual consistency enough?
- [ ] What are the security and privacy requirements?
- [ ] Does it serve one region or the whole world?
### Estimate scale and constraints
- [ ] How many users does it serve per day, and per second?
- [ ] How much new data is generated per day?
- [ ] What is the peak-to-average traffic ratio?
- [ ] What constraints apply (real time, GDPR, SLAs, a limited budget)?
## 🟨 Step 2: Define high-level architecture (10 minutes)
**Goal:** Break the system into components, and show how they interact.
### Identify core components
- [ ] What are the main services or modules (users, feed, media storage)?
- [ ] Which of them are **read-heavy**, and which are **write-heavy**?
- [ ] Which external services does it depend on (payment gateways, maps)?
### Define communication flow
- [ ] How do clients talk to the backend (REST, GraphQL, WebSocket)?
- [ ] How do services talk to each other (synchronous HTTP, asynchronous queues)?
### Sketch the architecture
- [ ] Which boxes and arrows go in the diagram (clients, APIs, services, databases, queues)?
- [ ] How does a request flow through the system, and how does the data?
## 🟦 Step 3: Design data models and storage (8 minutes)
**Goal:** Decide how data is structured and where it is stored.
### Model core entities
- [ ] What are the main entities (user, post, order, message)?
- [ ] How do the entities relate to each other?
### Choose storage solutions
- [ ] SQL or NoSQL, and why?
- [ ] Do we need object storage for images, videos, or other large files?
- [ ] Do we need a search index (such as Elasticsearch)?
### Estimate and plan for data size
- [ ] How much storage will we need after one year?
- [ ] Do we need sharding or partitioning at that size?
## 🟧 Step 4: Add performance & scalability components (8 minutes)
**Goal:** Keep latency low under heavy load, and leave room to grow.
### Add caching layers
- [ ] Which reads are the hottest, and can we cache them?
- [ ] Which caching system fits (Redis, Memcached)?
- [ ] How do we invalidate cached values?
### Load balancing & horizontal scaling
- [ ] Does every service need a load balancer?
- [ ] Are the services stateless, so that they scale out easily?
- [ ] What is the autoscaling strategy?
### Use asynchronous processing where needed
- [ ] Which slow tasks can run in the background (email, transcoding, image resizing)?
- [ ] Would a message queue help (Kafka, RabbitMQ, SQS)?
## 🟥 Step 5: Ensure reliability and availability (6 minutes)
**Goal:** Prevent outages, and degrade gracefully when something fails.
### Add redundancy & failover
- [ ] Are services and databases replicated across zones or regions?
- [ ] What happens when one service or database fails?
### Handle rate limiting and backpressure
- [ ] Which services need protection from abuse or traffic spikes?
- [ ] Where do we need API throttling or circuit breakers?
### Define monitoring and alerting
- [ ] How do we find out that something is broken (logs, metrics, traces)?
- [ ] Which SLAs and SLOs do we commit to?
## 🟫 Step 6: Address additional concerns (3 minutes)
**Goal:** Cover the important areas that the design doesn’t address yet.
### Security
- [ ] How do we authenticate and authorize users?
- [ ] Is data encrypted at rest and in transit?
### Data privacy & compliance
- [ ] Does GDPR or HIPAA apply?
- [ ] Do we need audit logs or tools to delete user data?
### Cost efficiency
- [ ] Do the chosen services fit the traffic patterns?
- [ ] Can we batch or compress data to save storage?
## 🟪 Step 7: Summarize and discuss trade-offs (5 minutes)
**Goal:** Wrap up: say what you decided, and why.
### Review coverage
- [ ] Does the design meet every functional and non-functional requirement?
- [ ] Are any components missing (notifications, search, analytics)?
### Call out trade-offs
- [ ] Why SQL over NoSQL, or the other way around?
- [ ] Why fan-out on write over fan-out on read, or the other way around?
- [ ] How does the design balance consistency and availability?
### Mention future improvements
- [ ] What would we improve or revisit with more time?
- [ ] How can the design evolve as the user base grows?
`;

const SYSTEM_DESIGN_TALK_ORDER = `
## Step 1: Requirements clarification (5 minutes)
**Goal:** Agree on the problem.
- [ ] Identify the goals and constraints of the system.
- [ ] Ask questions until the requirements are clear.
## Step 2: High-level design (8 minutes)
**Goal:** Show the whole system on one page.
- [ ] List the main components or modules.
- [ ] Explain how they interact.
## Step 3: Data storage (6 minutes)
**Goal:** Decide where the data lives.
- [ ] Choose databases that fit the requirements (relational, NoSQL).
- [ ] Cover the schema, indexes, and data retrieval.
## Step 4: System communication (4 minutes)
**Goal:** Connect the components.
- [ ] Choose the protocols that the components use.
- [ ] Cover API design, messaging, and other channels.
## Step 5: Scalability (5 minutes)
**Goal:** Handle more load.
- [ ] Explain what happens as the load grows.
- [ ] Compare horizontal and vertical scaling.
## Step 6: Performance optimization (4 minutes)
**Goal:** Find and fix the bottlenecks.
- [ ] Name the likely bottlenecks and a fix for each.
- [ ] Cover caching, load balancing, and other optimizations.
## Step 7: Fault tolerance (4 minutes)
**Goal:** Keep running when parts fail.
- [ ] Explain how the system handles failures and stays reliable.
- [ ] Cover redundancy, graceful degradation, and error handling.
## Step 8: Security (3 minutes)
**Goal:** Protect the system and its data.
- [ ] Cover encryption, authentication, and authorization.
- [ ] Explain the defense against each common vulnerability.
## Step 9: Trade-offs (3 minutes)
**Goal:** Be open about what the design gives up.
- [ ] Name the trade-offs you made.
- [ ] Give the reasons for each choice.
## Step 10: Conclusion (3 minutes)
**Goal:** Return to the requirements.
- [ ] Summarize the design in a few sentences.
- [ ] Show how it meets the requirements you started with.
`;

function builtIn(id: string, name: string, text: string): ChecklistTemplate {
  return { ...templateOfNote(name, text, { doneMarks: '', cancelledMarks: '', countNested: true }), id };
}

/** The templates that ship with the plugin, written as notes like the user’s own. Time boxes add up to 45 minutes. */
export const builtInTemplates = lazily((): readonly ChecklistTemplate[] => [
  builtIn('system-design-interview', 'System design interview', SYSTEM_DESIGN_INTERVIEW),
  builtIn('system-design-talk-order', 'System design talk order', SYSTEM_DESIGN_TALK_ORDER),
]);
